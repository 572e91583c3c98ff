# machine_jvp: forward derivative of machine with respect to x (fwdtrans 0.1.0)
def machine_jvp(x, dx):
    state = x
    dstate = dx
    def push(v):
        nonlocal state
        state = state * 0.5 + v

    def push_jvp(v, dv):
        nonlocal dstate
        nonlocal state
        state = state * 0.5 + v
        dstate = 0.5 * dstate + dv
        return None, None

    def read():
        return state

    def read_jvp():
        return state, dstate

    return {"push": push, "read": read}, {"push": push_jvp, "read": read_jvp}


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m, dm = machine_jvp(x, dx)
    w1 = m["push"]
    dw1 = dm["push"]
    dw1(y, dy)
    w2 = m["push"]
    dw2 = dm["push"]
    dw2(x * y, y * dx + x * dy)
    w3 = m["read"]
    dw3 = dm["read"]
    w4, dw4 = dw3()
    return w4 * y, y * dw4 + w4 * dy
