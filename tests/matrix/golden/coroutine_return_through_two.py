# a_jvp: forward derivative of a with respect to x (fwdtrans 0.1.0)
def a_jvp(x, dx):
    yield x, dx
    return x * 2, 2.0 * dx


# b_jvp: forward derivative of b with respect to x (fwdtrans 0.1.0)
def b_jvp(x, dx):
    w1, dw1 = yield from a_jvp(x * x, 2.0 * x * dx)
    return w1, dw1


# c_jvp: forward derivative of c with respect to x (fwdtrans 0.1.0)
def c_jvp(x, dx):
    y, dy = yield from b_jvp(x, dx)
    z, dz = yield from b_jvp(y, dy)
    return y * z, z * dy + y * dz


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    out = []
    dout = []
    def run():
        out.append((yield from c(x)))

    def run_jvp():
        w1, dw1 = yield from c_jvp(x, dx)
        out.append(w1)
        dout.append(dw1)

    w1, dw1 = unzip(run_jvp())
    s = sum(w1)
    ds = sum(dw1)
    return (s, out), (ds, dout)
