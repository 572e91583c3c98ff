# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    state = ([x], [y])
    dstate = [dx], [dy]
    w1 = state[0]
    dstate[0][0] = y * dstate[0][0] + w1[0] * dy
    w1[0] *= y
    w2 = state[0][0]
    w3 = state[1][0]
    return w2 * w3, w3 * dstate[0][0] + w2 * dstate[1][0]
