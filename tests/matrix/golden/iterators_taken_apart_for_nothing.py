# lengths_jvp: forward derivative of lengths with respect to it (fwdtrans 0.1.0)
def lengths_jvp(it, dit):
    a, b = it
    da, db = dit
    return 3.0, 0.0


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    its = [iter([x, y]), [x, y]]
    dits = [iter([dx, dy]), [dx, dy]]
    s = 0.0
    for it, dit in zip(its, dits, strict=True):
        w1, dw1 = lengths_jvp(it, dit)
        s += w1
    rest = iter([x * y, y, x])
    drest = iter([y * dx + x * dy, dy, dx])

    def lambda_jvp(it, dit):
        w1 = next(it)
        dw1 = next(dit)
        return [w1], [dw1]

    lambda_jvp_ = lambda it, dit: (it, dit)
    take = {"one": lambda it: [next(it)], "all": lambda it: it}
    dtake = {"one": lambda_jvp, "all": lambda_jvp_}
    w2 = take["one"]
    dw2 = dtake["one"]
    (_,), (d_,) = dw2(rest, drest)
    w3 = its[0]
    dw3 = dits[0]
    w4 = sum(w3)
    dw4 = sum(dw3)
    w5 = its[1]
    dw5 = dits[1]
    w6 = sum(w5)
    dw6 = sum(dw5)
    w7 = next(rest)
    dw7 = next(drest)
    return s * x + w4 + w6 + w7, s * dx + dw4 + dw6 + dw7
