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
    a = d.pop()
    da = dd.pop()
    b = d.popleft()
    db = dd.popleft()
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
    w1 = list(d)
    w2 = d[-1]
    w3 = len(e)
    return (
        (w1, a * b + w2 * w3, sum(e) + d.index(y)),
        (list(dd), b * da + a * db + w3 * dd[-1], sum(de)),
    )
