# f_jvp: forward derivative of f with respect to xs (fwdtrans 0.1.0)
def f_jvp(xs, dxs):
    it = iter(xs)
    dit = iter(dxs)
    w1, dw1 = [], []
    for (a, da), (b, db) in zip(zip(it, dit, strict=True), zip(it, dit, strict=True)):
        w1.append(a * b)
        dw1.append(b * da + a * db)
    return sum(w1), sum(dw1)
