# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def kept(p):
        items = [p]

        def put(q):
            items.append(q)
            return items[1]

        return put, lambda: items

    def kept_jvp(p, dp):
        items = [p]
        ditems = [dp]

        def put(q):
            items.append(q)
            return items[1]

        def put_jvp(q, dq):
            method_jvp(items, "append")(items, ditems, q, dq)
            return items[1], ditems[1]

        lambda_jvp = lambda: (items, ditems)

        return (put, lambda: items), (put_jvp, lambda_jvp)

    (put, seen), (put_jvp, _) = kept_jvp(x, dx)
    w1, dw1 = put_jvp(y, dy)
    y = w1  # whose result nobody reads
    return put_jvp(0.25, 0.0)
