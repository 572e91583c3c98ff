# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m = [[x, y], [y, 1.0]]
    dm = [[dx, dy], [dy, 0.0]]
    shallow = copy.copy(m)
    dshallow = copy.copy(dm)
    deep = deepcopy(m)
    ddeep = deepcopy(dm)
    w1 = m[0]
    dm[0][0] = y * dm[0][0] + w1[0] * dy
    w1[0] *= y
    shallow[1] = [x]
    dshallow[1] = [dx]
    ddeep[0][1] = 2.0 * x * dx
    deep[0][1] = x * x
    d = {"rows": m, "own": deepcopy(m)}
    dd = {"rows": dm, "own": deepcopy(dm)}
    d["own"][0][0] = y
    dd["own"][0][0] = dy
    e = copy.copy(d)
    de = copy.copy(dd)
    de["rows"][1][1] = y * dx + x * dy
    e["rows"][1][1] = x * y
    e["more"] = x
    de["more"] = dx
    w2 = shallow[0][0]
    w3 = deep[0][0]
    w4 = deep[0][1]
    w5 = e["more"]
    w6 = len(d)
    w7 = m, w2 * w3 + w4, w5 * w6, d["own"][0][0]
    w8 = w3 * dshallow[0][0] + w2 * ddeep[0][0] + ddeep[0][1]
    return w7, (dm, w8, w6 * de["more"], dd["own"][0][0])
