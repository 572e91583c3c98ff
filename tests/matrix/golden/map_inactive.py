# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, words):
    n = sum(map(len, words))
    return x * n + float("".join(map(str, [1, 2]))), n * dx
