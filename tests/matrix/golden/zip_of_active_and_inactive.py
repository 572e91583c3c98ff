# f_jvp: forward derivative of f with respect to ys, slope (fwdtrans 0.1.0)
def f_jvp(ys, dys, slope, dslope):
    loss = 0
    dloss = 0.0
    for x, (y, dy) in zip(XS, zip(ys, dys, strict=True)):
        w1 = y - slope * x
        loss += w1 ** 2
        dloss += 2.0 * w1 * (dy - x * dslope)
    return loss, dloss
