# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def even(n, acc):
        return acc if n == 0 else odd(n - 1, acc * x)

    def even_jvp(n, dn, acc, dacc):
        if n == 0:
            w1, dw1 = acc, dacc
        else:
            w1, dw1 = odd_jvp(n - 1, 0.0, acc * x, x * dacc + acc * dx)
        return w1, dw1

    def odd(n, acc):
        return acc * y if n == 0 else even(n - 1, acc + y)

    def odd_jvp(n, dn, acc, dacc):
        if n == 0:
            w1, dw1 = acc * y, y * dacc + acc * dy
        else:
            w1, dw1 = even_jvp(n - 1, 0.0, acc + y, dacc + dy)
        return w1, dw1

    return even_jvp(5, 0.0, x, dx)
