# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    def states(z, n):
        for i in range(n):
            z = tanh(z + x)
            yield i, z

    def states_jvp(z, dz, n, dn):
        for i in range(n):
            z = tanh(z + x)
            dz = (1.0 - z * z) * (dz + dx)
            yield (i, z), (0.0, dz)

    for i, total in states(sin(x), 3):
        total += x
    return sin(x) * i, i * cos(x) * dx
