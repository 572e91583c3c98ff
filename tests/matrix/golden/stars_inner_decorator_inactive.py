# loud_jvp: forward derivative of loud (fwdtrans 0.1.0)
def loud_jvp(g):
    def run(i):
        return g(i) + 1

    def run_jvp(i, di):
        w1, dw1 = companion(g)(i, di)
        return w1 + 1, dw1

    return run, run_jvp


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    def size(i):
        return i * 2

    size, size_jvp = loud_jvp(size)
    w1, dw1 = size_jvp(3, 0.0)
    return x * w1, w1 * dx + x * dw1
