# push_jvp: forward derivative of push with respect to v, z (fwdtrans 0.1.0)
def push_jvp(v, dv, z, dz):
    v.append(z)
    dv.append(dz)
    return z, dz


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = []
    dv = []
    w1 = v or 1.0
    dw1 = dv if v else 0.0
    w2 = not v
    w3, dw3 = push_jvp(v, dv, y, dy)
    return (w1, w2, w3, v or 1.0), (dw1, 0.0, dw3, dv if v else 0.0)
