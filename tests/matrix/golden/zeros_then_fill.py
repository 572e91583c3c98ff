# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    u = [0.0] * n
    du = [0.0] * n
    for i in range(n):
        w1 = x ** i + u[i - 1]
        du[i] = (i * x ** (i - 1.0) if i else 0.0) * dx + du[i - 1]
        u[i] = w1
    return u[n - 1], du[n - 1]
