# lattice_value_jvp__self: forward derivative of value with respect to self (fwdtrans 0.1.0)
@remembered
def lattice_value_jvp__self(self, dself, i, j):
    if i == 0:
        w1 = self.u
        w2 = w1 ** j
        return w2, (j * w1 ** (j - 1.0) if j else 0.0) * dself.u
    w3, dw3 = lattice_value_jvp__self(self, dself, i - 1, j + 1)
    w4 = self.r
    w5, dw5 = lattice_value_jvp__self(self, dself, i - 1, j - 1)
    return (w3 + w4 * w5) / 2, 0.5 * (dw3 + w5 * dself.r + w4 * dw5)


# lattice_jvp: forward derivative of __init__ with respect to self, u, r (fwdtrans 0.1.0)
def lattice_jvp(u, du, r, dr):
    self = Lattice.__new__(Lattice)
    dself = SimpleNamespace()
    self.u, self.r = u, r
    dself.u, dself.r = du, dr
    return self, dself


# f_jvp: forward derivative of f with respect to u, r (fwdtrans 0.1.0)
def f_jvp(u, du, r, dr):
    @functools.cache
    def win(a, b):
        if a == 0 or b == 0:
            return [r, u]
        w, v = win(a - 1, b), win(a, b - 1)
        return [u * w[0] + (1 - u) * v[0], w[1] - r * v[1]]

    @remembered
    def win_jvp(a, da, b, db):
        if a == 0 or b == 0:
            return [r, u], [dr, du]
        w1, dw1 = win_jvp(a - 1, 0.0, b, 0.0)
        w2, dw2 = win_jvp(a, 0.0, b - 1, 0.0)
        w, v = w1, w2
        dw, dv = dw1, dw2
        w3 = w[0]
        w4 = 1 - u
        w5 = v[0]
        w6 = w[1]
        w7 = v[1]
        return (
            [u * w3 + w4 * w5, w6 - r * w7],
            [(w3 - w5) * du + u * dw[0] + w4 * dv[0], dw[1] - w7 * dr - r * dv[1]],
        )

    w1, dw1 = lattice_jvp(u, du, r, dr)
    w2, dw2 = lattice_value_jvp__self(w1, dw1, 30, 0)
    w3, dw3 = win_jvp(20, 0.0, 20, 0.0)
    return w2 + sum(w3), dw2 + sum(dw3)
