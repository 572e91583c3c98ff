# boxed_jvp: forward derivative of boxed with respect to x (fwdtrans 0.1.0)
def boxed_jvp(x, dx):
    w1 = {"n": 3, "it": iter([x, x * x, x ** 3, x ** 4]), "l": [1.0, x]}
    w2 = 4.0 * x ** 3.0 * dx
    return (
        w1,
        {
            "n": 0.0,
            "it": iter([dx, 2.0 * x * dx, 3.0 * x * x * dx, w2]),
            "l": [0.0, dx]
        },
    )


# drop_jvp__box: forward derivative of drop with respect to box (fwdtrans 0.1.0)
def drop_jvp__box(n, box, dbox):
    w1 = box["it"]
    for _, _ in zip(w1, dbox["it"], strict=True):
        n -= 1
        if n == 0:
            break
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = boxed_jvp(x, dx)
    w2, dw2 = boxed_jvp(y, dy)
    a, b = w1, w2
    da, db = dw1, dw2
    w3 = a["it"]
    for _, _ in zip(w3, da["it"], strict=True):
        break
    drop_jvp__box(2, b, db)
    w4, dw4 = boxed_jvp(x, dx)
    w5 = list(islice(w4["it"], 1))
    dw5 = list(islice(dw4["it"], 1))
    skipped = w5 + [a["n"] * 2]
    dskipped = dw5 + [2.0 * da["n"]]
    w6 = x > 0
    t = (iter([x, y]),) if w6 else (iter([y, x, y]), 2.0)
    dt = (iter([dx, dy]),) if w6 else (iter([dy, dx, dy]), 0.0)
    w7 = range(1)
    w8 = t[0]
    for (_, v), (_, dv) in zip(zip(w7, w8), zip(zero(w7), dt[0]), strict=True):
        pass
    w9 = a["it"]
    dw9 = da["it"]
    w10 = next(w9)
    dw10 = next(dw9)
    w11 = a["l"][1]
    w12 = sum(b["it"])
    dw12 = sum(db["it"])
    w13 = len(skipped)
    w14 = sum(t[0])
    dw14 = sum(dt[0])
    w15 = w10 * w11, w12 * w13, v * w14, a["l"][1] * 2
    w16 = w11 * dw10 + w10 * da["l"][1]
    return w15, (w16, w13 * dw12, w14 * dv + v * dw14, 2.0 * da["l"][1])
