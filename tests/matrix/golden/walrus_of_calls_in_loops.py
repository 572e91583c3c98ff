# h_jvp: forward derivative of h with respect to t (fwdtrans 0.1.0)
def h_jvp(t, dt):
    return t * t, 2.0 * t * dt


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1, dw1 = h_jvp(x, dx)
    m = w1
    dm = dw1
    w2 = m < 1
    r = x if w2 else m
    dr = dx if w2 else dm
    while True:
        w3, dw3 = h_jvp(r, dr)
        d = w3 - 3
        dd = dw3
        if not not d > 0:
            break
        dr *= 1.5
        r *= 1.5
    n = r
    dn = dr
    return (m * r + d, [n, n * x][1]), (r * dm + m * dr + dd, [dn, x * dn + n * dx][1])
