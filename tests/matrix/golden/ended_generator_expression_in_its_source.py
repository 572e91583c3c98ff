# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    it = iter([[x], [y]])
    dit = iter([[dx], [dy]])
    t = 0.0
    dt = 0.0
    try:
        for k in range(3):
            w1 = next(it)
            dw1 = next(dit)
            t += sum(a * x for a in w1)
            dt += sum(x * da + a * dx for a, da in zip(w1, dw1, strict=True))
    except StopIteration as e:
        t += x * y
        dt += y * dx + x * dy
    return t, dt
