# f_jvp: forward derivative of f with respect to x, out (fwdtrans 0.1.0)
def f_jvp(x, dx, out, dout):
    if x < 0:
        return None, None
    dout[0] = 2.0 * x * dx
    out[0] = x * x
    return None, None
