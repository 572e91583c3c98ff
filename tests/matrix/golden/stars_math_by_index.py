# apply_jvp: forward derivative of apply with respect to g, xs (fwdtrans 0.1.0)
def apply_jvp(g, g_jvp, *xs, dxs=()):
    return g_jvp(*interleaved(xs, dxs))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = 0.0
    ds = 0.0
    for i in range(2):
        w1, dw1 = [
            lambda x, dx: (sin(x), cos(x) * dx), lambda x, dx: (cos(x), -sin(x) * dx)
        ][i](x, dx)
        s += w1 * y
        ds += y * dw1 + w1 * dy
    g = abs
    g_jvp = lambda x, dx: (abs(x), copysign(1.0, x) * dx)
    h = max
    h_jvp = companion(max)
    w2, dw2 = g_jvp(x - 2 * y, dx - 2.0 * dy)
    w3, dw3 = h_jvp(x, dx, y, dy)
    w4, dw4 = apply_jvp(pow, companion(pow), x, y, dxs=(dx, dy))
    w5, dw5 = apply_jvp(min, companion(min), x, y, 3.0, dxs=(dx, dy, 0.0))
    w6, dw6 = apply_jvp(divmod, companion(divmod), x, y, dxs=(dx, dy))
    return s + w2 + w3 + w4 + w5 + w6[1], ds + dw2 + dw3 + dw4 + dw5 + dw6[1]
