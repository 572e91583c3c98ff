# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y]
    dv = [dx, dy, y * dx + x * dy]
    d = {"a": x}
    dd = {"a": dx}
    w1 = x,
    w = (x * v[0] for z in w1)
    dw = (v[0] * dx + x * dv[0] for z, dz in zip(w1, (dx,), strict=True))
    dv[:2] = dw
    v[:2] = w
    w2 = x, y
    u = (t * v[0] * d["a"] for t in w2)
    du = (
        d["a"] * (v[0] * dt + t * dv[0]) + t * v[0] * dd["a"]
        for t, dt in zip(w2, (dx, dy), strict=True)
    )
    dv[0], dd["a"] = du
    v[0], d["a"] = u
    w3 = v[0] * dx + x * dv[0]
    da, *dv[1:] = w3, v[0] * dy + y * dv[0], w3
    a, *v[1:] = (t * v[0] for t in (x, y, x))
    w4 = v[-1]
    w5 = v[0]
    w6 = sum(v)
    w7 = d["a"]
    return (
        w4 * w5 + w6 * w7 + a,
        w5 * dv[-1] + w4 * dv[0] + w7 * sum(dv) + w6 * dd["a"] + da,
    )
