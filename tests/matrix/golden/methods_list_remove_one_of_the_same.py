# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    one = x * y
    done = y * dx + x * dy
    v = [one, y, one]
    dv = [done, dy, done]
    remove_jvp(v, dv, one)
    dv[0] *= 3.0
    v[0] *= 3.0
    return v, dv
