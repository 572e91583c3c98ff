# app_jvp_sent: forward derivative of app with respect to x (fwdtrans 0.1.0)
def app_jvp_sent(x, dx):
    out = None
    dout = None
    while True:
        h, h_jvp = yield out, dout
        out, dout = h_jvp(x, dx)


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, dg = coupled(app_jvp_sent(x, dx))
    next(g)
    next(dg)
    lambda_jvp = lambda v, dv: (v * k, k * dv + v * dk)
    lambda_jvp_ = lambda v, dv: (v + k, dv + dk)
    w1 = lambda v: v * k
    w2, dw2 = sent(g, dg, w1, lambda_jvp)
    w3 = lambda v: v + k
    w4, dw4 = sent(g, dg, w3, lambda_jvp_)
    return w2 * w4, w4 * dw2 + w2 * dw4
