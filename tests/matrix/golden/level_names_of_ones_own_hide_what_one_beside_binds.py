# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    k = x
    dk = dx
    def bump(t):
        nonlocal k
        k = k * t

    def bump_jvp(t, dt):
        nonlocal dk
        nonlocal k
        dk = t * dk + k * dt
        k = k * t
        return None, None

    def own(s):
        k = 3.0
        bump(s)
        return k * s

    def own_jvp(s, ds):
        k = 3.0
        dk = 0.0
        bump_jvp(s, ds)
        return k * s, k * ds

    def given(k):
        bump(k * k)
        return k

    def given_jvp(k, dk):
        bump_jvp(k * k, 2.0 * k * dk)
        return k, dk

    a, da = own_jvp(y, dy)
    b, db = given_jvp(x, dx)
    return (a, b, k), (da, db, dk)
