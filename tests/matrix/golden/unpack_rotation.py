# f_jvp: forward derivative of f with respect to x, y, phi (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, phi, dphi):
    w1 = cos(phi)
    w2 = sin(phi)
    w3 = w1 * dx - (x * w2 + y * w1) * dphi - w2 * dy
    dx, dy = w3, w2 * dx + (x * w1 - y * w2) * dphi + w1 * dy
    x, y = x * w1 - y * w2, x * w2 + y * w1
    w4 = x * x
    return w4 * y, 2.0 * y * x * dx + w4 * dy
