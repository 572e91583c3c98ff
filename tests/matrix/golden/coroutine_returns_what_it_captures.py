# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    def part(z):
        yield 3
        return x * z

    def part_jvp(z, dz):
        yield 3, 0.0
        return x * z, z * dx + x * dz

    def whole(z):
        u = yield from part(z)
        yield u
        it = part(2.0)
        yield (yield from it) * k

    def whole_jvp(z, dz):
        u, du = yield from part_jvp(z, dz)
        yield u, du
        it, dit = opened(part_jvp(2.0, 0.0))
        w1, dw1 = yield from together(it, dit)
        yield w1 * k, k * dw1 + w1 * dk

    w1, dw1 = unzip(whole_jvp(1.0, 0.0))
    w2 = list(w1)
    dw2 = list(dw1)
    w3, dw3 = unzip(whole_jvp(k, dk))
    return (w2, list(w3)), (dw2, list(dw3))
