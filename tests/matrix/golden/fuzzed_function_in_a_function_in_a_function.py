# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    def outer(z):
        w1 = tanh(z)
        def middle(z):
            def inner(z):
                return z if tanh(w1) > y else x
            s = inner(tanh(z))
            kept = inner
            s = cos(kept(x))
            if z > y:
                return min(w1, y)
            return min(w1, 0.25) * s
        c = middle(z * 2)
        again = middle
        return 2 * z + c

    def outer_jvp(z, dz):
        w1 = tanh(z)
        dw1 = (1.0 - w1 * w1) * dz
        def middle(z):
            def inner(z):
                return z if tanh(w1) > y else x
            s = inner(tanh(z))
            kept = inner
            s = cos(kept(x))
            if z > y:
                return min(w1, y)
            return min(w1, 0.25) * s

        def middle_jvp(z, dz):
            def inner(z):
                return z if tanh(w1) > y else x

            def inner_jvp(z, dz):
                w2 = tanh(w1) > y
                return z if w2 else x, dz if w2 else dx

            s = inner(tanh(z))
            kept = inner
            kept_jvp = inner_jvp
            w2, dw2 = kept_jvp(x, dx)
            s = cos(w2)
            ds = -sin(w2) * dw2
            if z > y:
                return min(w1, y), dy if y < w1 else dw1
            w3 = min(w1, 0.25)
            return w3 * s, s * (0.0 if 0.25 < w1 else dw1) + w3 * ds

        c, dc = middle_jvp(z * 2, 2.0 * dz)
        again = middle
        return 2 * z + c, 2.0 * dz + dc

    d, dd = outer_jvp(y, dy)
    last = outer
    last_jvp = outer_jvp
    w2, dw2 = last_jvp(y, dy)
    return [w2, d], [dw2, dd]
