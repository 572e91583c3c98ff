# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = [("a", x), ("b", y)]
    d = OrderedDict(w1)
    dd = OrderedDict(
        {
            key: tangent
            for (key, _), (_, tangent) in zip(w1, [(None, dx), (None, dy)], strict=True)
        }
    )
    dd["c"] = y * dx + x * dy
    d["c"] = x * y
    d.move_to_end("a")
    dd.move_to_end("a")
    d.move_to_end("c", last=False)
    dd.move_to_end("c", last=False)
    w2 = d.popitem(last=False)
    dw2 = zero(w2[0]), dd.popitem(last=False)[1]
    k, v = w2
    _, dv = dw2
    total = 0.0
    dtotal = 0.0
    for (name, t), dt in zip(d.items(), dd.values(), strict=True):
        dtotal = y * dtotal + total * dy + dt
        total = total * y + t
    return (total * v, d), (v * dtotal + total * dv, dd)
