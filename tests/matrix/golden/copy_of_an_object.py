# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    one = Body(x, [y, 0.0])
    done = SimpleNamespace(m=dx, v=[dy, 0.0])
    two = copy.copy(one)
    dtwo = copy.copy(done)
    three = copy.deepcopy(one)
    dthree = copy.deepcopy(done)
    dtwo.m = y * dtwo.m + two.m * dy
    two.m *= y
    two.v[1] = x
    dtwo.v[1] = dx
    three.v[0] += x
    dthree.v[0] += dx
    w1 = one.m
    w2 = two.m
    w3 = one.v[1]
    w4 = three.v[0]
    return (
        w1 * w2 + w3 * w4 + three.v[1],
        w2 * done.m + w1 * dtwo.m + w4 * done.v[1] + w3 * dthree.v[0] + dthree.v[1],
    )
