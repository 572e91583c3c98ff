# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    v = [x, x * x, x * n]
    dv = [dx, 2.0 * x * dx, n * dx]
    w1 = range(n)
    v[:1] = w1
    dv[:1] = zero(w1)
    w2 = {2.5: x}
    v[1:2] = w2
    dv[1:2] = zero(list(w2))
    w3 = {n}
    v[4:] = w3
    dv[4:] = zero(list(w3))
    w4 = {1.0: x * x}.values()
    dv[:0] = {1.0: 2.0 * x * dx}.values()
    v[:0] = w4
    return v, dv
