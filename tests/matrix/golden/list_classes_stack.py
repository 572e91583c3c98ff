# stack_push_jvp: forward derivative of push with respect to self, v (fwdtrans 0.1.0)
def stack_push_jvp(self, dself, v, dv):
    self.append(v)
    dself.append(dv)
    return None, None


# stack_peek_jvp: forward derivative of peek with respect to self (fwdtrans 0.1.0)
def stack_peek_jvp(self, dself):
    return self[-1], dself[-1]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    s = Stack()
    ds = list()
    stack_push_jvp(s, ds, x, dx)
    stack_push_jvp(s, ds, y, dy)
    while not s.empty:
        t = s.pop()
        dt = ds.pop()
        if len(s):
            w1, dw1 = stack_peek_jvp(s, ds)
            ds[-1] = t * dw1 + w1 * dt
            s[-1] = w1 * t
    return t, dt
