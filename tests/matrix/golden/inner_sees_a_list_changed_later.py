# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = [a]
    dv = [da]
    def last():
        return v[-1]

    def last_jvp():
        return v[-1], dv[-1]

    s, ds = last_jvp()
    dv.append(a * db + b * da)
    v.append(b * a)
    w1, dw1 = last_jvp()
    return s * w1, w1 * ds + s * dw1
