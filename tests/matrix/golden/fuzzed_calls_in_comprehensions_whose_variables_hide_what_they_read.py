# f_jvp: forward derivative of f with respect to a (fwdtrans 0.1.0)
def f_jvp(a, da, n):
    x = a * a
    dx = 2.0 * a * da
    g = lambda t: x * t
    g_jvp = lambda t, dt: (x * t, t * dx)
    def outer(t):
        def h(u):
            return x * u * t
        return sum(h(x) + h(t) for x in range(n))

    def outer_jvp(t, dt):
        def h(u):
            return x * u * t

        def h_jvp(u, du):
            return x * u * t, t * u * dx

        w3, dw3 = [], []
        for x_ in range(n):
            w1, dw1 = h_jvp(x_, 0.0)
            w2, dw2 = h_jvp(t, 0.0)
            w3.append(w1 + w2)
            dw3.append(dw1 + dw2)
        return sum(w3), sum(dw3)

    w2, dw2 = [], []
    for x__ in 1, 2:
        w1, dw1 = outer_jvp(x__, 0.0)
        w2.append(w1)
        dw2.append(dw1)
    w3 = [[(lambda q: q * x)(x) for x in (1, 2)] for y in (1,)]
    sums = w2, w3
    dsums = dw2, zero(w3)
    w5, dw5 = [], []
    for x___ in range(n):
        if g(1) > 0:
            w4, dw4 = g_jvp(x___, 0.0)
            w5.append(w4)
            dw5.append(dw4)
    w7, dw7 = {}, {}
    for x____ in range(n):
        w6, dw6 = g_jvp(2, 0.0)
        w7[x____] = w6
        dw7[x____] = dw6
    return (w5, w7, sums), (dw5, dw7, dsums)
