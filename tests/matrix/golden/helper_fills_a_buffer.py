# rhs_jvp: forward derivative of rhs with respect to state, out, k (fwdtrans 0.1.0)
def rhs_jvp(state, dstate, out, dout, k, dk):
    out[0] = state[1]
    dout[0] = dstate[1]
    w1 = state[0]
    out[1] = -k * w1
    dout[1] = -(w1 * dk + k * dstate[0])
    return None, None


# f_jvp: forward derivative of f with respect to k, x0 (fwdtrans 0.1.0)
def f_jvp(k, dk, x0, dx0):
    state = [x0, 0.0]
    dstate = [dx0, 0.0]
    slope = [0.0, 0.0]
    dslope = [0.0, 0.0]
    for _ in range(4):
        rhs_jvp(state, dstate, slope, dslope, k, dk)
        state[0] += 0.1 * slope[0]
        dstate[0] += 0.1 * dslope[0]
        state[1] += 0.1 * slope[1]
        dstate[1] += 0.1 * dslope[1]
    return state, dstate
