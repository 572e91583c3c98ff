# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s, t, u = 1.0, 1.0, 1.0
    ds, dt, du = 0.0, 0.0, 0.0
    def a(z):
        nonlocal s
        s = s * z
        return s

    def a_jvp(z, dz):
        nonlocal ds
        nonlocal s
        ds = z * ds + s * dz
        s = s * z
        return s, ds

    def b(z):
        def c(w):
            nonlocal t
            t = t * w
            return t
        return c(z)

    def b_jvp(z, dz):
        def c(w):
            nonlocal t
            t = t * w
            return t

        def c_jvp(w, dw):
            nonlocal dt
            nonlocal t
            dt = w * dt + t * dw
            t = t * w
            return t, dt

        return c_jvp(z, dz)

    w2, dw2 = [], []
    for k, dk in zip((x, y), (dx, dy), strict=True):
        w1, dw1 = a_jvp(k, dk)
        w2.append(w1)
        dw2.append(dw1)
    p = w2
    dp = dw2
    w4, dw4 = [], []
    for item, ditem in zip((x, y, x), (dx, dy, dx), strict=True):
        w3, dw3 = b_jvp(item, ditem)
        w4.append(w3)
        dw4.append(dw3)
    q = w4
    dq = dw4
    w6, dw6 = {}, {}
    for k, (e, de) in enumerate(zip((x, y), (dx, dy), strict=True)):
        w5, dw5 = a_jvp(e, de)
        w6[k] = w5
        dw6[k] = dw5
    r = w6
    dr = dw6
    w9, dw9 = [], []
    for e, de in zip((y, x), (dy, dx), strict=True):
        w8, dw8 = [], []
        for k, dk in zip((x, y), (dx, dy), strict=True):
            w7 = u * k
            du = e * (k * du + u * dk) + w7 * de
            u = w7 * e
            w8.append(u)
            dw8.append(du)
        w9.append(w8)
        dw9.append(dw8)
    w = w9
    dw = dw9
    return (p, q, r, w, s, t, u), (dp, dq, dr, dw, ds, dt, du)
