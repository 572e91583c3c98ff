# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    c = 3.0
    dc = 0.0
    def inner(z):
        nonlocal c
        c = v * z
        return y

    def inner_jvp(z, dz):
        nonlocal dc
        nonlocal c
        c = v * z
        dc = z * dv
        return y, dy

    s = 0.0
    ds = 0.0
    w1, dw1 = unzip(inner_jvp(item, 0.0) for item in [1.0, 2.0])
    for k, dk in zip(w1, dw1, strict=True):
        s += k * c
        ds += c * dk + k * dc
    return s + c, ds + dc
