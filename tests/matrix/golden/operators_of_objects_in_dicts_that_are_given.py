# total_jvp__t: forward derivative of total with respect to t (fwdtrans 0.1.0)
def total_jvp__t(table, t, dt):
    w1, dw1 = operator_jvp("mul")(table["p"], zero(table["p"]), t, dt)
    w2, dw2 = operator_jvp("mul")(table["q"], zero(table["q"]), t, dt)
    return w1 + w2, dw1 + dw2


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = [], []
    for table in TABLES:
        w2, dw2 = total_jvp__t(table, a * b, b * da + a * db)
        w1.append(w2)
        dw1.append(dw2)
    w3 = sum(w1)
    return w3 * a, a * sum(dw1) + w3 * da
