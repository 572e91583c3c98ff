# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    path = [x]
    dpath = [dx]
    for k in range(n):
        w1 = path[-1]
        dw1 = dpath[-1]
        path.append(w1 * 0.9 + x * k)
        dpath.append(0.9 * dw1 + k * dx)
    return path, dpath
