# put_jvp: forward derivative of put with respect to v, y (fwdtrans 0.1.0)
def put_jvp(v, dv, y, dy):
    v.append(y)
    dv.append(dy)
    return y, dy


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    v = []
    dv = []
    y = k
    dy = dk
    while True:
        w1, dw1 = put_jvp(v, dv, y, dy)
        if not w1 < 9:
            break
        dy = x * dy + y * dx
        y = y * x
    total = 0.0
    dtotal = 0.0
    step = x
    dstep = dx

    def added():
        nonlocal total
        total += step * k
        return total

    def added_jvp():
        nonlocal dtotal
        nonlocal total
        total += step * k
        dtotal += k * dstep + step * dk
        return total, dtotal

    while True:
        w2, dw2 = added_jvp()
        if not w2 < 9:
            break
        dstep = x * dstep + step * dx
        step = step * x
    w3 = v[-1]
    return w3 * total + v[0], total * dv[-1] + w3 * dtotal + dv[0]
