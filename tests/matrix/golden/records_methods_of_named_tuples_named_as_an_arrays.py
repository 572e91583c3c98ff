# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    best = None
    dbest = None
    for k in range(3):
        v = V(x + k, x * y)
        dv = V(dx, y * dx + x * dy)
        if best is None or v.x * (2 - k) > best[0]:
            w1 = 2 - k
            best = (v.x * w1, v, k)
            dbest = w1 * dv.x, dv, 0.0
    s, n, k = best
    ds, dn, _ = dbest
    w2 = V(1.0, 2.0)
    w3, dw3 = method_jvp(n, "dot")(n, dn, w2, zero(w2))
    w4, dw4 = method_jvp(n, "sum")(n, dn)
    w5, dw5 = method_jvp(n, "scale")(n, dn, y, dy)
    w6, dw6 = method_jvp(w5, "max")(w5, dw5)
    w7, dw7 = method_jvp(n, "scale")(n, dn, 2.0, 0.0)
    w8, dw8 = method_jvp(w7, "sum")(w7, dw7)
    return w3 + w4 * s + w6 + w8, dw3 + s * dw4 + w4 * ds + dw6 + dw8
