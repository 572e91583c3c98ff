# rounded_to_jvp__value: forward derivative of rounded_to with respect to value (fwdtrans 0.1.0)
def rounded_to_jvp__value(value, dvalue, digits):
    if isinstance(value, (int, float)):
        w1 = round(value, digits)
        w2, dw2 = w1, zero(w1)
    else:
        w2, dw2 = method_jvp(value, "__round__")(value, dvalue, digits, 0.0)
    return w2, dw2


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t = 0.0
    dt = 0.0
    w1 = Money(x), y, Money(x * y)
    for o, do in zip(
        w1, (SimpleNamespace(a=dx), dy, SimpleNamespace(a=y * dx + x * dy)), strict=True
    ):
        r, dr = rounded_to_jvp__value(o, do, 2)
        w2 = isinstance(r, Money)
        t += r.a if w2 else r * x
        dt += dr.a if w2 else x * dr + r * dx
    return t, dt
