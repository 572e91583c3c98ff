# with_memory_jvp: forward derivative of with_memory with respect to fn (fwdtrans 0.1.0)
def with_memory_jvp(fn, fn_jvp):
    last = 0.0
    dlast = 0.0
    def inner(x):
        nonlocal last
        last = fn(x) + 0.5 * last
        return last

    def inner_jvp(x, dx):
        nonlocal dlast
        nonlocal last
        w1, dw1 = fn_jvp(x, dx)
        last = w1 + 0.5 * last
        dlast = dw1 + 0.5 * dlast
        return last, dlast

    return inner, inner_jvp


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    lambda_jvp = lambda v, dv: (v * y, y * dv + v * dy)
    g, g_jvp = with_memory_jvp(lambda v: v * y, lambda_jvp)
    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = g_jvp(y, dy)
    w3, dw3 = g_jvp(1.0, 0.0)
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * dw3
