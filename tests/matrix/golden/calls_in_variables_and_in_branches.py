# f_jvp__a__b: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp__a__b(a, da, b, db):
    c = cos(a)
    dc = -sin(a) * da
    if b > 0.5:
        s = sin(a)
        ds = cos(a) * da
        dc = s * dc + c * ds
        c = c * s
    else:
        s = cos(a)
        ds = -sin(a) * da
    k = sin(a)
    dk = cos(a) * da
    w1 = c * s
    return w1 * k, k * (s * dc + c * ds) + w1 * dk
