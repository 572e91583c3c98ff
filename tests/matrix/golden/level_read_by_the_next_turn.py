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

    p, dp = [], []
    for k, dk in zip((x, y), (dx, dy), strict=True):
        w1, dw1 = a_jvp(k, dk)
        p.append(w1)
        dp.append(dw1)
    q, dq = [], []
    for item, ditem in zip((x, y, x), (dx, dy, dx), strict=True):
        w2, dw2 = b_jvp(item, ditem)
        q.append(w2)
        dq.append(dw2)
    r, dr = {}, {}
    for k, (e, de) in enumerate(zip((x, y), (dx, dy), strict=True)):
        w3, dw3 = a_jvp(e, de)
        r[k] = w3
        dr[k] = dw3
    w6, dw6 = [], []
    for e, de in zip((y, x), (dy, dx), strict=True):
        w5, dw5 = [], []
        for k, dk in zip((x, y), (dx, dy), strict=True):
            w4 = u * k
            du = e * (k * du + u * dk) + w4 * de
            u = w4 * e
            w5.append(u)
            dw5.append(du)
        w6.append(w5)
        dw6.append(dw5)
    w = w6
    dw = dw6
    return (p, q, r, w, s, t, u), (dp, dq, dr, dw, ds, dt, du)
