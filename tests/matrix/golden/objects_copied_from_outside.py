# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    moved, dmoved = method_jvp(PATH, "moved")(PATH, lasting(PATH), a, da)
    w1, dw1 = method_jvp(PATH, "scaled")(PATH, lasting(PATH), a, da)
    w2, dw2 = method_jvp(w1, "at")(w1, dw1, b, db)
    w3, dw3 = method_jvp(moved, "at")(moved, dmoved, b, db)
    w4 = moved.parts["a"][0]
    w5 = moved.parts["a"][1]
    w6 = w4 * w5
    w7 = moved.log[0]
    s = w2 + w3 + w6 * w7
    w8 = w7 * (w5 * dmoved.parts["a"][0] + w4 * dmoved.parts["a"][1])
    ds = dw2 + dw3 + w8 + w6 * dmoved.log[0]
    near, far = copy.copy(PATH), copy.deepcopy(PATH)
    dnear, dfar = zero(PATH), zero(PATH)
    dnear.scale = 2.0 * b * db
    near.scale = b * b
    far.points[1] = a
    dfar.points[1] = da
    w9, dw9 = method_jvp(near, "at")(near, dnear, a, da)
    w10, dw10 = method_jvp(far, "at")(far, dfar, b, db)
    w11, dw11 = method_jvp(PATH, "at")(PATH, lasting(PATH), a, da)
    return s + w9 + w10 + w11, ds + dw9 + dw10 + dw11
