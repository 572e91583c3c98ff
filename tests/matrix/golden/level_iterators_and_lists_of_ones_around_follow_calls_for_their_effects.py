# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    it = enumerate([x, y, v[0]])
    dit = ((0.0, tangent) for tangent in [dx, dy, dv[0]])
    w = [x]
    dw = [dx]
    def upto(n):
        for i, t in it:
            if i == n:
                return t

    def upto_jvp(n, dn):
        for (i, t), (_, dt) in zip(it, dit, strict=True):
            if i == n:
                return t, dt
        return None, None

    def grow(u):
        u += [y]
        return u

    def grow_jvp(u, du):
        u += [y]
        du += [dy]
        return u, du

    def both(n):
        upto(n)
        return grow(w)

    def both_jvp(n, dn):
        upto_jvp(n, 0.0)
        return grow_jvp(w, dw)

    both_jvp(0, 0.0)
    grow_jvp(w, dw)
    w1, dw1 = upto_jvp(2, 0.0)
    w2 = w[2]
    w3 = len(w)
    return w1 * x + w2 * w3, x * dw1 + w1 * dx + w3 * dw[2]
