# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, dv = companion(TABLE["a"])(x * y, y * dx + x * dy)
    w1, dw1 = [], []
    for z, dz in zip(v, dv, strict=True):
        w1.append(z * z)
        dw1.append(2.0 * z * dz)
    w2, dw2 = [], []
    for z, dz in zip(v, dv, strict=True):
        w2.append(z * y)
        dw2.append(y * dz + z * dy)
    w3 = w1 + w2
    dw3 = dw1 + dw2
    w4 = [*v]
    dw4 = [*dv]
    w5 = max(w4)
    return w3 + [w5], dw3 + [dw4[w4.index(w5)]]
