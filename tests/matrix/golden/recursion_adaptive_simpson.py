# simpson_jvp__k__b: forward derivative of simpson with respect to k, b (fwdtrans 0.1.0)
def simpson_jvp__k__b(k, dk, a, b, db):
    m = (a + b) / 2
    dm = 0.5 * db
    w1 = (b - a) / 6
    w2 = exp(-k * a)
    w3 = exp(-k * m)
    w4 = exp(-k * b)
    w5 = w2 + 4 * w3 + w4
    w6 = w1 * (w2 * a * dk + 4.0 * w3 * (m * dk + k * dm) + w4 * (b * dk + k * db))
    return w1 * w5, w5 * db / 6.0 - w6


# simpson_jvp: forward derivative of simpson with respect to k, a, b (fwdtrans 0.1.0)
def simpson_jvp(k, dk, a, da, b, db):
    m = (a + b) / 2
    dm = 0.5 * (da + db)
    w1 = (b - a) / 6
    w2 = exp(-k * a)
    w3 = exp(-k * m)
    w4 = exp(-k * b)
    w5 = w2 + 4 * w3 + w4
    w6 = w2 * (a * dk + k * da) + 4.0 * w3 * (m * dk + k * dm)
    return w1 * w5, w5 * (db - da) / 6.0 - w1 * (w6 + w4 * (b * dk + k * db))


# adaptive_jvp__k__a__b: forward derivative of adaptive with respect to k, a, b (fwdtrans 0.1.0)
def adaptive_jvp__k__a__b(k, dk, a, da, b, db, depth):
    m = (a + b) / 2
    dm = 0.5 * (da + db)
    w1, dw1 = simpson_jvp(k, dk, a, da, m, dm)
    w2, dw2 = simpson_jvp(k, dk, m, dm, b, db)
    halves = w1 + w2
    dhalves = dw1 + dw2
    if depth == 0:
        return halves, dhalves
    w3, dw3 = adaptive_jvp__k__a__b(k, dk, a, da, m, dm, depth - 1)
    w4, dw4 = adaptive_jvp__k__a__b(k, dk, m, dm, b, db, depth - 1)
    return w3 + w4, dw3 + dw4


# adaptive_jvp__k__b: forward derivative of adaptive with respect to k, b (fwdtrans 0.1.0)
def adaptive_jvp__k__b(k, dk, a, b, db, depth):
    m = (a + b) / 2
    dm = 0.5 * db
    w1, dw1 = simpson_jvp__k__b(k, dk, a, m, dm)
    w2, dw2 = simpson_jvp(k, dk, m, dm, b, db)
    halves = w1 + w2
    dhalves = dw1 + dw2
    if depth == 0:
        return halves, dhalves
    w3, dw3 = adaptive_jvp__k__b(k, dk, a, m, dm, depth - 1)
    w4, dw4 = adaptive_jvp__k__a__b(k, dk, m, dm, b, db, depth - 1)
    return w3 + w4, dw3 + dw4


# f_jvp: forward derivative of f with respect to k, b (fwdtrans 0.1.0)
def f_jvp(k, dk, b, db):
    return adaptive_jvp__k__b(k, dk, 0.0, b, db, 3)
