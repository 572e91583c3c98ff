# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = T(x)
    r = max(w1, y)
    dr = dy if y > w1 else SimpleNamespace(a=dx)
    w2 = r.a
    return w2 * x, x * dr.a + w2 * dx
