# looked_up_jvp__t: forward derivative of looked_up with respect to t (fwdtrans 0.1.0)
def looked_up_jvp__t(table, t, dt):
    return item_jvp()(table, zero(table), t, dt)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = item_jvp()(TABLES[0], lasting(TABLES[0]), a, da)
    w2, dw2 = looked_up_jvp__t(TABLES[1], b, db)
    w3, dw3 = item_jvp()(TABLES[1], lasting(TABLES[1]), a * b, b * da + a * db)
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * dw3
