# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, d = [x], {"a": x * y}
    dv, dd = [dx], {"a": y * dx + x * dy}
    push = v.append
    more = v.extend
    get = d.get
    put = d.update
    for i in range(3):
        w1 = v[-1]
        dw1 = dv[-1]
        dv.append(y * dw1 + w1 * dy)
        push(w1 * y + i)
    w2 = get("a", 0.0)
    dw2 = dd.get("a", 0.0)
    more([y, w2])
    dv.extend([dy, dw2])
    dd.update({"b": 2.0 * x * dx}, c=dy)
    put({"b": x * x}, c=y)
    take = v.pop
    w3 = take()
    dw3 = dv.pop()
    w4 = take(0)
    dw4 = dv.pop(0)
    w5 = sum(v)
    w6 = get("b")
    w7 = get("d", y)
    w8 = d["c"]
    w9 = len(v)
    w10 = w4 * dw3 + w3 * dw4 + w6 * sum(dv) + w5 * dd.get("b", None)
    return (
        w3 * w4 + w5 * w6 + w7 * w8 * w9,
        w10 + w9 * (w8 * dd.get("d", dy) + w7 * dd["c"]),
    )
