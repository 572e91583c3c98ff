# windows_jvp__it__k: forward derivative of windows with respect to it, k (fwdtrans 0.1.0)
def windows_jvp__it__k(it, dit, n, k, dk):
    buf = []
    dbuf = []
    for v, dv in zip(it, dit, strict=True):
        dbuf.append(k * dv + v * dk)
        buf.append(v * k)
        if len(buf) > n:
            buf.pop(0)
            dbuf.pop(0)
        if len(buf) == n:
            yield sum(buf) / n, sum(dbuf) / n


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    w1, dw1 = unzip(windows_jvp__it__k(xs, dxs, 2, k, dk))
    return list(w1), list(dw1)
