# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    v.insert(0, x * y)
    dv.insert(0, y * dx + x * dy)
    v.insert(-1, 2.0)
    dv.insert(-1, 0.0)
    w1 = y / x
    v.append(w1)
    dv.append((dy - w1 * dx) / x)
    first = v.pop(0)
    dfirst = dv.pop(0)
    last = v.pop()
    dlast = dv.pop()
    mid = v.pop(1)
    dmid = dv.pop(1)
    v.extend((x + y, x - y))
    dv.extend((dx + dy, dx - dy))
    v.extend(t * t for t in [x, y])
    dv.extend((2.0 * x * dx, 2.0 * y * dy))
    v += [first, last]
    dv += [dfirst, dlast]
    dv *= 2
    v *= 2
    v.reverse()
    dv.reverse()
    w = v.copy()
    dw = dv.copy()
    v.clear()
    dv.clear()
    return (w, mid, len(v) + w.index(first) + w.count(2.0)), (dw, dmid, 0.0)
