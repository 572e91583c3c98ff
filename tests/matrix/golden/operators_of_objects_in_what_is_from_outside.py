# product_jvp__t: forward derivative of product with respect to t (fwdtrans 0.1.0)
def product_jvp__t(v, t, dt):
    return operator_jvp("mul")(v, zero(v), t, dt)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = [], []
    for c in CURVES:
        w2, dw2 = operator_jvp("mul")(c, lasting(c), a, da)
        w1.append(w2)
        dw1.append(dw2)
    w3 = sum(w1)
    w4, dw4 = operator_jvp("mul")(TABLE["a"], lasting(TABLE["a"]), b, db)
    w5, dw5 = operator_jvp("sub")(b, db, TABLE["a"], lasting(TABLE["a"]))
    w6, dw6 = operator_jvp("mul")(TABLE["b"], lasting(TABLE["b"]), a, da)
    s = w3 + w4 + w5 + w6
    ds = sum(dw1) + dw4 + dw5 + dw6
    for k in FACTORS:
        w7, dw7 = operator_jvp("mul")(k, lasting(k), a, da)
        s = s + w7
        ds = ds + dw7
    for w in Weight:
        w8, dw8 = operator_jvp("mul")(w, lasting(w), b, db)
        w9, dw9 = operator_jvp("mul")(a, da, w, lasting(w))
        s = s + w8 + w9
        ds = ds + dw8 + dw9
    w10, dw10 = operator_jvp("mul")(s, ds, Weight.LOW, lasting(Weight.LOW))
    w11, dw11 = product_jvp__t(CURVES[1], b, db)
    w12, dw12 = product_jvp__t(FACTORS[0], a, da)
    w13, dw13 = operator_jvp("add")(
        Curve(a), SimpleNamespace(k=da), CURVES[0], lasting(CURVES[0])
    )
    return w10 + w11 + w12 + w13.k, dw10 + dw11 + dw12 + dw13.k
