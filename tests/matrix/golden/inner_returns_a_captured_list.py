# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    buf = [a, b]
    dbuf = [da, db]
    def get():
        return buf

    def get_jvp():
        return buf, dbuf

    r, dr = get_jvp()
    dr[0] = b * da + a * db
    r[0] = a * b
    w1 = buf[0]
    w2 = buf[1]
    return w1 * w2, w2 * dbuf[0] + w1 * dbuf[1]
