# f_jvp__x__k: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp__x__k(x, dx, k=2.0, dk=0.0, n=3):
    w1 = x ** n
    return k * w1, w1 * dk + k * (n * x ** (n - 1.0) if n else 0.0) * dx
