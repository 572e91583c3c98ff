# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = [a]
    dv = [da]
    def last():
        return v[-1]

    s = last()
    ds = dv[-1]
    dv.append(a * db + b * da)
    v.append(b * a)
    w1 = v[-1]
    return s * w1, w1 * ds + s * dv[-1]
