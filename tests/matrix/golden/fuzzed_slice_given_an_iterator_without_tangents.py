# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    v = [x, x * x]
    dv = [dx, 2.0 * x * dx]
    w1 = list(map(abs, (n, n)))
    dv[:1] = zero(w1)
    v[:1] = w1
    return v, dv
