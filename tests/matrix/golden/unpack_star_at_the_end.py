# f_jvp: forward derivative of f with respect to a, b, c (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc):
    head, *tail = [a, b, c]
    dhead, *dtail = da, db, dc
    w1 = tail[0]
    w2 = tail[1]
    return head * w1 - w2 * w2, w1 * dhead + head * dtail[0] - 2.0 * w2 * dtail[1]
