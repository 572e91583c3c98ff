# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv_x = da
    dv_y = db
    w1 = v.y
    w2 = v.x
    dv_x, dv_y = dv_y, a * dv_x + w2 * da
    v.x, v.y = w1, w2 * a
    w3 = v.x
    w4 = v.y
    return w3 - w4 * b, dv_x - b * dv_y - w4 * db
