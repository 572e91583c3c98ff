# powers_jvp: forward derivative of powers with respect to x (fwdtrans 0.1.0)
def powers_jvp(x, dx):
    yield x, dx
    yield x * x, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = {}, {}
    for k in "ab":
        w2, dw2 = [], []
        for (v, dv), (w, dw) in zip(
            powers_jvp(x, dx), zip([y, y], [dy, dy], strict=True)
        ):
            w2.append(v * w)
            dw2.append(w * dv + v * dw)
        w1[k] = sum(w2)
        dw1[k] = sum(dw2)
    s = w1["a"]
    ds = dw1["a"]
    if x > 0:
        w3, dw3 = [], []
        for v, dv in powers_jvp(y, dy):
            w3.append(v)
            dw3.append(dv)
        w4, dw4 = sum(w3), sum(dw3)
    else:
        w4, dw4 = 0.0, 0.0
    return s + w4, ds + dw4
