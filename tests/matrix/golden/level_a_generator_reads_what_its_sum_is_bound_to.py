# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    w1 = x, y
    it = (x * y * q for q in w1)
    dit = (
        q * (y * dx + x * dy) + x * y * dq for q, dq in zip(w1, (dx, dy), strict=True)
    )
    w2 = x, y
    other = (q * v[0] for q in w2)
    dother = (v[0] * dq + q * dv[0] for q, dq in zip(w2, (dx, dy), strict=True))
    w3 = x, y
    more = (x * v[-1] for q in w3)
    dmore = (v[-1] * dx + x * dv[-1] for q, dq in zip(w3, (dx, dy), strict=True))
    w4 = sum(it)
    w5 = w4 ** 2
    dx = 2.0 * w4 * sum(dit)
    x = w5
    w6 = sum(other)
    dv[0] = sum(dother)
    v[0] = w6
    w7 = sum(more)
    dw7 = sum(dmore)
    dv.insert(0, dw7)
    v.insert(0, w7)
    w8 = v[0]
    w9 = x * w8
    w10 = v[1]
    return w9 * w10, w10 * (w8 * dx + x * dv[0]) + w9 * dv[1]
