# twice_jvp: forward derivative of twice with respect to g, v (fwdtrans 0.1.0)
def twice_jvp(g, g_jvp, v, dv):
    g_jvp(v, dv)
    g_jvp(v, dv)
    return v[0], dv[0]


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def grow(v):
        v[0] *= a
        v[1] += v[0]

    def grow_jvp(v, dv):
        dv[0] = a * dv[0] + v[0] * da
        v[0] *= a
        v[1] += v[0]
        dv[1] += dv[0]
        return None, None

    v = [b, a]
    dv = [db, da]
    w1, dw1 = twice_jvp(grow, grow_jvp, v, dv)
    return w1 + v[1], dw1 + dv[1]
