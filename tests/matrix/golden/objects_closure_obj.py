# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p = Point(a, b)
    dp = SimpleNamespace(x=da, y=db, tags=[], name=None)
    def move(k):
        p.x += k * b
        return p.y

    def move_jvp(k, dk):
        dp.x += b * dk + k * db
        p.x += k * b
        return p.y, dp.y

    w1, dw1 = move_jvp(a, da)
    w2, dw2 = move_jvp(2.0, 0.0)
    w3 = p.x
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * dp.x
