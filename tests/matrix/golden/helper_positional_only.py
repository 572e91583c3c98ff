# area_jvp: forward derivative of area with respect to w, h (fwdtrans 0.1.0)
def area_jvp(w, dw, h, dh, /, k=1.0):
    return w * h * k, k * (h * dw + w * dh)


# area_jvp__h__k: forward derivative of area with respect to h, k (fwdtrans 0.1.0)
def area_jvp__h__k(w, h, dh, /, k=1.0, dk=0.0):
    w1 = w * h
    return w1 * k, k * w * dh + w1 * dk


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = area_jvp(x, dx, x + 1, dx)
    w2, dw2 = area_jvp__h__k(2, x, dx, k=x, dk=dx)
    return w1 + w2, dw1 + dw2
