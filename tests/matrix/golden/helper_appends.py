# push_jvp: forward derivative of push with respect to path, x (fwdtrans 0.1.0)
def push_jvp(path, dpath, x, dx):
    dpath.append(2.0 * x * dx)
    path.append(x * x)
    return path, dpath


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    path = []
    dpath = []
    same, dsame = push_jvp(path, dpath, x, dx)
    push_jvp(same, dsame, x + 1, dx)
    w1 = path[0]
    w2 = path[1]
    return w1 * w2, w2 * dpath[0] + w1 * dpath[1]
