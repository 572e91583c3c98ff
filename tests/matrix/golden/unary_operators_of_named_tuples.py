# pair_abs_jvp: forward derivative of __abs__ with respect to self (fwdtrans 0.1.0)
def pair_abs_jvp(self, dself):
    w1 = self.k
    return w1 ** 2 + self.c, 2.0 * w1 * dself.k + dself.c


# pair_round_jvp: forward derivative of __round__ with respect to self (fwdtrans 0.1.0)
def pair_round_jvp(self, dself):
    w1 = self.k
    w2 = w1 ** 2
    w3 = self.c
    return w2 * w3, 2.0 * w3 * w1 * dself.k + w2 * dself.c


# pair_float_jvp: forward derivative of __float__ with respect to self (fwdtrans 0.1.0)
def pair_float_jvp(self, dself):
    w1 = self.k
    w2 = w1 ** 4
    return w2, 4.0 * w1 ** 3.0 * dself.k


# pair_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def pair_neg_jvp(self, dself):
    w1 = self.k
    return w1 ** 3, 3.0 * w1 * w1 * dself.k


# pair_pos_jvp: forward derivative of __pos__ with respect to self (fwdtrans 0.1.0)
def pair_pos_jvp(self, dself):
    w1 = self.k
    return Pair(w1 ** 2, self.c), dPair(2.0 * w1 * dself.k, dself.c)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    pairs = [Pair(x, y), Pair(2.0, x)]
    dpairs = [dPair(dx, dy), dPair(0.0, dx)]
    w1, dw1 = [], []
    for pair, dpair in zip(pairs, dpairs, strict=True):
        w2, dw2 = pair_abs_jvp(pair, dpair)
        w1.append(w2)
        dw1.append(dw2)
    w3 = sum(w1)
    w4, dw4 = pair_abs_jvp(Holder(pairs[0]).pair, SimpleNamespace(pair=dpairs[0]).pair)
    w5, dw5 = pair_round_jvp(pairs[0], dpairs[0])
    s = w3 + w4 + w5
    ds = sum(dw1) + dw4 + dw5
    w6, dw6 = pair_float_jvp(pairs[0], dpairs[0])
    w7, dw7 = pair_neg_jvp(pairs[1], dpairs[1])
    w8, dw8 = pair_pos_jvp(pairs[0], dpairs[0])
    return s * w6 + w7 * y + w8.k, w6 * ds + s * dw6 + y * dw7 + w7 * dy + dw8.k
