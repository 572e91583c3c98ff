# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, rows):
    s = 0.0
    ds = 0.0
    for kind, size in rows:
        kind = Load(kind)
        if kind is Load.POINT:
            s += size * x
            ds += size * dx
        elif kind == Load.UNIFORM:
            w1 = size * x
            s += w1 * x
            ds += 2.0 * w1 * dx
        w2 = kind.value
        w3, dw3 = method_jvp(kind, "apply")(kind, lasting(kind), x, dx)
        s += w2 * x + w3
        ds += w2 * dx + dw3
    try:
        w4 = Load(9).value
        return s * w4, w4 * ds
    except ValueError:
        w5 = Load["MOMENT"].value
        return s * w5, w5 * ds
