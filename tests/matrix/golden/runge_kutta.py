# f_jvp__k__y: forward derivative of f with respect to k, y (fwdtrans 0.1.0)
def f_jvp__k__y(k, dk, y, dy, n):
    h = 1.0 / n
    for _ in range(n):
        k1 = -k * y
        dk1 = -(y * dk + k * dy)
        w1 = h / 2
        w2 = y + w1 * k1
        k2 = -k * w2
        dk2 = -(w2 * dk + k * (dy + w1 * dk1))
        w3 = h / 2
        w4 = y + w3 * k2
        k3 = -k * w4
        dk3 = -(w4 * dk + k * (dy + w3 * dk2))
        w5 = y + h * k3
        k4 = -k * w5
        dk4 = -(w5 * dk + k * (dy + h * dk3))
        w6 = h / 6
        y += w6 * (k1 + 2 * k2 + 2 * k3 + k4)
        dy += w6 * (dk1 + 2.0 * dk2 + 2.0 * dk3 + dk4)
    return y, dy
