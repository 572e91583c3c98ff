# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    seen = []
    dseen = []
    def note(x):
        seen.append(x * a)
        return x * b

    def note_jvp(x, dx):
        dseen.append(a * dx + x * da)
        seen.append(x * a)
        return x * b, b * dx + x * db

    w1, dw1 = note_jvp(a, da)
    w2, dw2 = note_jvp(b, db)
    s = w1 + w2
    ds = dw1 + dw2
    w3 = seen[0]
    return s * w3 + seen[1], w3 * ds + s * dseen[0] + dseen[1]
