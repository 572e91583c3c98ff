# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = array("d", [x, y, 0.0])
    da = [dx, dy, 0.0]
    da[2] = y * dx + x * dy
    a[2] = x * y
    da.append(2.0 * y * dy)
    a.append(y * y)
    w1 = array("d", [0.0])
    b = w1 * 3
    db = zero(w1) * 3
    b[1] += x
    db[1] += dx
    c = a + b
    dc = da + db
    c.extend([1.0, x])
    dc.extend([0.0, dx])
    c.insert(0, y)
    dc.insert(0, dy)
    total = 0.0
    dtotal = 0.0
    for i, (v, dv) in enumerate(zip(c, dc, strict=True)):
        total += v * i
        dtotal += i * dv
    tail = c[2:4]
    dtail = dc[2:4]
    dtail[0] *= 2.0
    tail[0] *= 2.0
    w2 = c.pop()
    dw2 = dc.pop()
    w3 = sum(tail)
    w4 = c.tolist()
    w5 = len(a) * a.itemsize
    return (
        (total * w2 + w3, w4, w5),
        (w2 * dtotal + total * dw2 + sum(dtail), list(dc), zero(w5)),
    )
