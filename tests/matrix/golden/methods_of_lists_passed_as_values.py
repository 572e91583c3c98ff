# twice_jvp: forward derivative of twice with respect to put, x (fwdtrans 0.1.0)
def twice_jvp(put, put_jvp, x, dx):
    put_jvp(x, dx)
    put_jvp(2 * x, 2.0 * dx)
    return None, None


# append_jvp: forward derivative of append with respect to items, item (fwdtrans 0.1.0)
def append_jvp(items, ditems, item, ditem):
    items.append(item)
    ditems.append(ditem)
    return None, None


# insert_jvp: forward derivative of insert with respect to items, at, item (fwdtrans 0.1.0)
def insert_jvp(items, ditems, at, dat, item, ditem):
    items.insert(at, item)
    ditems.insert(at, ditem)
    return None, None


# appendleft_jvp: forward derivative of appendleft with respect to items, item (fwdtrans 0.1.0)
def appendleft_jvp(items, ditems, item, ditem):
    items.appendleft(item)
    ditems.appendleft(ditem)
    return None, None


# pop_jvp__items__at: forward derivative of pop with respect to items, at (fwdtrans 0.1.0)
def pop_jvp__items__at(items, ditems, at=-1, dat=0.0):
    return items.pop(at), ditems.pop(at)


# extend_jvp: forward derivative of extend with respect to items, others (fwdtrans 0.1.0)
def extend_jvp(items, ditems, others, dothers):
    items.extend(others)
    ditems.extend(dothers)
    return None, None


# item_at_jvp__items__at: forward derivative of item_at with respect to items, at (fwdtrans 0.1.0)
def item_at_jvp__items__at(items, ditems, at, dat):
    return items[at], ditems[at]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = []
    dv = []
    w1 = v.append
    dw1 = partial_(append_jvp, v, dv)
    twice_jvp(w1, dw1, x * y, y * dx + x * dy)

    def walk(n, visit):
        if n:
            visit(x ** n)
            walk(n - 1, visit)

    def walk_jvp(n, dn, visit, visit_jvp):
        if n:
            visit_jvp(x ** n, (n * x ** (n - 1.0) if n else 0.0) * dx)
            walk_jvp(n - 1, 0.0, visit, visit_jvp)
        return None, None

    w2 = v.append
    dw2 = partial_(append_jvp, v, dv)

    walk_jvp(3, 0.0, w2, dw2)
    first = partial(v.insert, 0)
    first_jvp = partial(insert_jvp, v, dv, 0, 0.0)
    first_jvp(y, dy)
    q = deque([x, y])
    dq = deque([dx, dy])
    w3 = q.appendleft
    dw3 = partial_(appendleft_jvp, q, dq)
    twice_jvp(w3, dw3, y * y, 2.0 * y * dy)
    ops = {"push": v.append, "pop": v.pop, "more": v.extend}
    dops = {
        "push": partial_(append_jvp, v, dv),
        "pop": partial_(pop_jvp__items__at, v, dv),
        "more": partial_(extend_jvp, v, dv)
    }
    w4 = ops["more"]
    dw4 = dops["more"]
    dw4([y, x * x], [dy, 2.0 * x * dx])
    w5 = ops["push"]
    dw5 = dops["push"]
    w6 = ops["pop"]
    dw6 = dops["pop"]
    w7, dw7 = dw6()
    dw5(w7 * y, y * dw7 + w7 * dy)
    w8 = v.append
    dw8 = partial_(append_jvp, v, dv)
    w10, dw10 = [], []
    for item, ditem in zip([x, y], [dx, dy], strict=True):
        w9, dw9 = dw8(item, ditem)
        w10.append(w9)
        dw10.append(dw9)
    w10
    w11 = sum(v)
    dw11 = sum(dv)
    w12 = q[0]
    dw12 = dq[0]
    w13 = v[0]
    dw13 = dv[0]
    w14 = v.__getitem__
    dw14 = partial_(item_at_jvp__items__at, v, dv)
    w16, dw16 = [], []
    for item in [1, 2]:
        w15, dw15 = dw14(item, 0.0)
        w16.append(w15)
        dw16.append(dw15)
    w17 = sum(w16)
    return w11 * w12 + w13 * w17, w12 * dw11 + w11 * dw12 + w17 * dw13 + w13 * sum(dw16)
