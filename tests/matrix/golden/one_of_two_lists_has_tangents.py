# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    path = [x, 1.0]
    dpath = [dx, 0.0]
    for i in range(n):
        path = [0.0] * 3
        dpath = [0.0] * 3
        path.append(abs(n))
    return path, dpath
