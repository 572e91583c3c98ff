# blend_jvp__a: forward derivative of blend with respect to a (fwdtrans 0.1.0)
def blend_jvp__a(a, da, b, t):
    w1 = 1 - t
    return a * w1 + b * t, w1 * da


# blend_jvp__b: forward derivative of blend with respect to b (fwdtrans 0.1.0)
def blend_jvp__b(a, b, db, t):
    return a * (1 - t) + b * t, t * db


# blend_jvp__t: forward derivative of blend with respect to t (fwdtrans 0.1.0)
def blend_jvp__t(a, b, t, dt):
    return a * (1 - t) + b * t, (b - a) * dt


# blend_jvp: forward derivative of blend with respect to a, b, t (fwdtrans 0.1.0)
def blend_jvp(a, da, b, db, t, dt):
    w1 = 1 - t
    return a * w1 + b * t, w1 * da + (b - a) * dt + t * db


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = blend_jvp__a(x, dx, 1.0, 0.3)
    w2, dw2 = blend_jvp__b(2.0, y, dy, 0.3)
    w3, dw3 = blend_jvp__t(1.0, 2.0, x, dx)
    w4, dw4 = blend_jvp(x, dx, y, dy, x, dx)
    return w1 + w2 * w3 - w4, dw1 + w3 * dw2 + w2 * dw3 - dw4
