# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    one = copy.deepcopy(TEMPLATE)
    done = zero(TEMPLATE)
    one["pos"][0] += x
    done["pos"][0] += dx
    done["mass"] = y * done["mass"] + one["mass"] * dy
    one["mass"] *= y
    rows = copy.deepcopy(ROWS)
    drows = zero(ROWS)
    drows[0][0] = y * dx + x * dy
    rows[0][0] = x * y
    w1 = ROWS[1]
    flat = list(w1)
    dflat = list(lasting(w1))
    dflat[0] = x * dflat[0] + flat[0] * dx
    flat[0] *= x
    w2 = one["pos"][0]
    w3 = one["mass"]
    w4 = rows[0][0]
    w5 = rows[1][1]
    w6 = w2 * w3 + w4 * w5 + flat[0]
    w7 = w3 * done["pos"][0] + w2 * done["mass"] + w5 * drows[0][0]
    return w6, w7 + w4 * drows[1][1] + dflat[0]
