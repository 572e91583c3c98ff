# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, k=2.0, n=3):
    return k * x ** n, k * (n * x ** (n - 1.0) if n else 0.0) * dx
