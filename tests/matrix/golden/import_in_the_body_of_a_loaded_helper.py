# scale_jvp: forward derivative of scale with respect to x (fwdtrans 0.1.0)
def scale_jvp(x, dx):
    return 3.0 * x, 3.0 * dx


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    from other_scale import scale as by
    import other_scale as o
    w1, dw1 = scale_jvp(x, dx)
    w2, dw2 = scale_jvp(x * x, 2.0 * x * dx)
    return w1 + w2, dw1 + dw2
