# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = deque([x, y, 2.0])
    dd = deque([dx, dy, 0.0])
    dd.append(y * dx + x * dy)
    d.append(x * y)
    dd.appendleft(2.0 * y * dy)
    d.appendleft(y * y)
    d.rotate(2)
    dd.rotate(2)
    d.extend([x, 1.0])
    dd.extend([dx, 0.0])
    d.extendleft([y, x + y])
    dd.extendleft([dy, dx + dy])
    w1 = d.pop()
    dw1 = dd.pop()
    a = w1
    da = dw1
    w2 = d.popleft()
    dw2 = dd.popleft()
    b = w2
    db = dw2
    d.reverse()
    dd.reverse()
    dd[1] = x * dd[1] + d[1] * dx
    d[1] *= x
    d.insert(1, y)
    dd.insert(1, dy)
    remove_jvp(d, dd, 2.0)
    e = d.copy()
    de = dd.copy()
    e[0] = 0.0
    de[0] = 0.0
    d.rotate(-1)
    dd.rotate(-1)
    del dd[0]
    del d[0]
    w3 = list(d)
    w4 = d[-1]
    w5 = len(e)
    return (
        (w3, a * b + w4 * w5, sum(e) + d.index(y)),
        (list(dd), b * da + a * db + w5 * dd[-1], sum(de)),
    )
