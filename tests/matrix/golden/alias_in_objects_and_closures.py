# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    shared = [x, y]
    dshared = [dx, dy]
    one, two = Box(shared), Box(shared)
    done, dtwo = SimpleNamespace(items=dshared), SimpleNamespace(items=dshared)

    def bump(i, by):
        shared[i] += by
        return shared

    def bump_jvp(i, di, by, dby):
        shared[i] += by
        dshared[i] += dby
        return shared, dshared

    w1 = one.items
    done.items[0] = y * done.items[0] + w1[0] * dy

    w1[0] *= y
    same, dsame = bump_jvp(1, 0.0, x, dx)
    same[0] += 1.0
    dtwo.items.append(y * dx + x * dy)
    two.items.append(x * y)
    w2 = one.items[0]
    w3 = two.items[1]
    w4 = shared[2]
    w5 = len(same)
    return w2 * w3 + w4 * w5, w3 * done.items[0] + w2 * dtwo.items[1] + w5 * dshared[2]
