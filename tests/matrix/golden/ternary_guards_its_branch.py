# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    w1 = x >= 0
    a = sqrt(x) if w1 else -sqrt(-x)
    da = 0.5 * dx / sqrt(x) if w1 else 0.5 * dx / sqrt(-x)
    w2 = x > 0
    b = x * log(x) if w2 else 0.0
    db = (log(x) + 1.0) * dx if w2 else 0.0
    return a + b, da + db
