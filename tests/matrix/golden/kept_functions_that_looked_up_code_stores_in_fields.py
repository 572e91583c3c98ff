# call_jvp: forward derivative of call with respect to a, y (fwdtrans 0.1.0)
def call_jvp(a, da, y, dy):
    w1, dw1 = da.fn(y, dy)
    w2 = a.v
    return w1 * w2, w2 * dw1 + w1 * da.v


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = A(y)
    da = SimpleNamespace(v=dy)
    companion(T["h1"])(a, da, x, dx)
    return call_jvp(a, da, y, dy)
