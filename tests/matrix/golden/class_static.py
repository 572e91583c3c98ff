# vec_cross_jvp: forward derivative of cross with respect to a, b (fwdtrans 0.1.0)
def vec_cross_jvp(a, da, b, db):
    w1 = a.x
    w2 = b.y
    w3 = a.y
    w4 = b.x
    return w1 * w2 - w3 * w4, w2 * da.x + w1 * db.y - w4 * da.y - w3 * db.x


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    return vec_cross_jvp(
        Vec(a, b),
        SimpleNamespace(x=da, y=db),
        Vec(b, a * a),
        SimpleNamespace(x=db, y=2.0 * a * da)
    )
