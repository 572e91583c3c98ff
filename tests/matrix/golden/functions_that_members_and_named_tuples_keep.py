# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = [], []
    for law in Law:
        w2, dw2 = method_jvp(law, "value")(law, lasting(law), a, da)
        w1.append(w2)
        dw1.append(dw2)
    w3 = sum(w1)
    dw3 = sum(dw1)
    w4, dw4 = method_jvp(Law, "SINE")(Law, lasting(Law), b, db)
    s = w3 + w4
    ds = dw3 + dw4
    for spring in SPRINGS:
        w5 = spring.k
        w6, dw6 = method_jvp(spring, "law")(spring, lasting(spring), b, db)
        s += w5 * w6
        ds += w5 * dw6
    w7, dw7 = method_jvp(SPRING, "law")(SPRING, lasting(SPRING), a, da)
    return s + w7, ds + dw7
