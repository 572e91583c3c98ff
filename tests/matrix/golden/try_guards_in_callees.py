# norm_jvp_guarded: forward derivative of norm with respect to v (fwdtrans 0.1.0)
def norm_jvp_guarded(v, dv):
    w1 = sqrt(sum(c * c for c in v))
    try:
        dw2 = 0.5 * sum(2.0 * c * dc for c, dc in zip(v, dv, strict=True)) / w1
    except (ArithmeticError, ValueError):
        dw2 = nan
    return w1, dw2


# angle_jvp_guarded: forward derivative of angle with respect to v, w (fwdtrans 0.1.0)
def angle_jvp_guarded(v, dv, w, dw):
    w1 = v[0]
    w2 = w[0]
    w3 = v[1]
    w4 = w[1]
    w5, dw5 = norm_jvp_guarded(v, dv)
    w6, dw6 = norm_jvp_guarded(w, dw)
    w7 = w5 * w6
    w8 = (w1 * w2 + w3 * w4) / w7
    w9 = acos(w8)
    try:
        w10 = w2 * dv[0] + w1 * dw[0] + w4 * dv[1] + w3 * dw[1]
        dw11 = (w8 * (w6 * dw5 + w5 * dw6) - w10) / (sqrt((1.0 - w8) * (1.0 + w8)) * w7)
    except (ArithmeticError, ValueError):
        dw11 = nan
    return w9, dw11


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    try:
        w1, dw1 = angle_jvp_guarded([x, y], [dx, dy], [1.0, x], [0.0, dx])
        return w1 + x, dw1 + dx
    except (ValueError, ZeroDivisionError):
        return x * y, y * dx + x * dy
