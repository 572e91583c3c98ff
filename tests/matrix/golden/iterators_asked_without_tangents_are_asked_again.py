# made_jvp: forward derivative of made with respect to x (fwdtrans 0.1.0)
def made_jvp(x, dx):
    return (
        [x, iter([x, x * x, 2.0, x ** 3, x ** 4])],
        [dx, iter([dx, 2.0 * x * dx, 0.0, 3.0 * x * x * dx, 4.0 * x ** 3.0 * dx])],
    )


# apply_jvp: forward derivative of apply with respect to g, x (fwdtrans 0.1.0)
def apply_jvp(g, g_jvp, x, dx):
    found, dfound = g_jvp(x, dx)
    n = 0
    for _, _ in zip(found, dfound, strict=True):
        n += 1
        if n > 1:
            break
    w1 = any(v > 1.9 for v in in_step(found, dfound))
    w2 = w1 or x in in_step(found, dfound)
    if w2:
        w3 = sum(found)
        dw3 = sum(dfound)
        return w3 * n, n * dw3
    return x, dx


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box, dbox = made_jvp(x, dx)
    w1 = box[1]
    w2 = 2.0 in in_step(w1, dbox[1])
    if w2:
        w3 = box[1]
        dw3 = dbox[1]
        w4 = next(w3)
        dw4 = next(dw3)
        x = x + w4
        dx = dx + dw4
    it = (t * y for t in (1.0, 2.0, 3.0, 4.0))
    count = [1 for t in it if t > y][:1]
    head = len(count) + (2.0 * y in iter([y, y]))
    lambda_jvp = lambda t, dt: (
        iter([t, t * t, 2.0, t ** 3]), iter([dt, 2.0 * t * dt, 0.0, 3.0 * t * t * dt])
    )
    lambda_jvp_ = lambda t, dt: ([t, 2 * t, 3 * t], [dt, 2.0 * dt, 3.0 * dt])
    w5, dw5 = apply_jvp(lambda t: iter([t, t * t, 2.0, t ** 3]), lambda_jvp, y, dy)
    w6 = box[1]
    dw6 = dbox[1]
    w7 = sum(w6)
    dw7 = sum(dw6)
    w8, dw8 = apply_jvp(lambda t: [t, 2 * t, 3 * t], lambda_jvp_, y, dy)
    return (x, w5, head * w7, w8), (dx, dw5, head * dw7, dw8)
