# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    a, b = [x, 2.0], [1.0, x]
    da, db = [dx, 0.0], [0.0, dx]
    c = a if n else b
    dc = da if n else db
    dc[1] = x * dc[1] + c[1] * dx
    c[1] *= x
    return a[1] + b[1] * 2, da[1] + 2.0 * db[1]
