# f_jvp: forward derivative of f with respect to angle (fwdtrans 0.1.0)
def f_jvp(angle, dangle):
    wrapped = (angle + pi) % (2 * pi) - pi
    dwrapped = dangle
    w1 = sin(wrapped)
    return wrapped * w1, (w1 + wrapped * cos(wrapped)) * dwrapped
