# absolute_jvp: forward derivative of absolute with respect to value (fwdtrans 0.1.0)
def absolute_jvp(value, dvalue):
    if isinstance(value, (int, float)):
        w1, dw1 = abs(value), copysign(1.0, value) * dvalue
    else:
        w1, dw1 = method_jvp(value, "__abs__")(value, dvalue)
    return w1, dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = Vec(x)
    dv = SimpleNamespace(a=dx)
    t = 0.0
    dt = 0.0
    w1 = v, y, v
    for o, do in zip(w1, (dv, dy, dv), strict=True):
        w2, dw2 = absolute_jvp(o, do)
        t += w2 * x
        dt += x * dw2 + w2 * dx
    w3 = v.a
    return t * w3, w3 * dt + t * dv.a
