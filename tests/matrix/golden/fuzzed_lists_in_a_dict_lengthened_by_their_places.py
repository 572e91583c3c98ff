# f_jvp__x__v: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp__x__v(x, dx, v, dv, n):
    bag = {"p": v, "q": v, "r": [x]}
    dbag = {"p": dv, "q": dv, "r": [dx]}
    dbag["q"] += [n * dx]
    bag["q"] += [x * n]
    dbag["r"] *= n
    bag["r"] *= n
    for key in "pr"[:n]:
        dbag[key] *= 2
        bag[key] *= 2
    w1 = v[-1]
    return (x * w1, bag["r"], v), (w1 * dx + x * dv[-1], dbag["r"], dv)
