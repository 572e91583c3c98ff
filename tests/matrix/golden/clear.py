# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    v = [x]
    dv = [dx]
    t = v[0]
    dt = dv[0]
    v.clear()
    dv.clear()
    dv.append(x * dt + t * dx)
    v.append(t * x)
    return v[0], dv[0]
