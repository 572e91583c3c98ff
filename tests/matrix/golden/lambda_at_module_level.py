# lambda_jvp: forward derivative of <lambda> with respect to z (fwdtrans 0.1.0)
def lambda_jvp(z, dz):
    w1 = 2.718281828 ** -z
    w2 = 1 / (1 + w1)
    return w2, w2 * w2 * w1 * log(2.718281828) * dz


# f_jvp: forward derivative of f with respect to x, w (fwdtrans 0.1.0)
def f_jvp(x, dx, w, dw):
    return lambda_jvp(w * x, x * dw + w * dx)
