# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, d = [1, 2], {"a": 1}
    def later():
        v[0] = 5
        d["b"] = 2
        return x * y

    def later_jvp():
        v[0] = 5
        d["b"] = 2
        return x * y, y * dx + x * dy

    w1 = [*v]
    w2, dw2 = later_jvp()
    w3 = [*w1, w2]
    dw3 = [*zero(w1), dw2]
    w4 = [*d]
    w5, dw5 = later_jvp()
    w6 = [*w4, w5]
    dw6 = [*zero(w4), dw5]
    w7 = {**d}
    w8, dw8 = later_jvp()
    w9 = sorted({*v, 7})
    return (w3, w6, {**w7, "k": w8}, w9), (dw3, dw6, {**zero(w7), "k": dw8}, zero(w9))
