# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Point()
    dp = SimpleNamespace()
    p.n = 3
    dp.n = 0.0
    p.a = x
    dp.a = dx
    dp.n = x * dy + y * dx
    p.n = y * x
    d = vars(p)
    dd = dict_of(p, dp)
    p.b = 7.0
    dp.b = 0.0
    p.total = 0.0
    dp.total = 0.0
    weights = [1.0, 10.0, 100.0, 0.0]
    for w, ((name, value), dvalue) in zip(
        weights, zip(d.items(), dd.values(), strict=True)
    ):
        p.total += w * value
        dp.total += w * dvalue
    w1 = p.__dict__
    for (name, value), dvalue in zip(w1.items(), dict_of(p, dp).values(), strict=True):
        setattr(p, name, 2 * value)
        dp.__dict__[field_name(p, name)] = 2.0 * dvalue
    return sum(p.__dict__.values()) + p.total, sum(dict_of(p, dp).values()) + dp.total
