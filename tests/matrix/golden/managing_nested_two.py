# push_enter_jvp: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def push_enter_jvp(self, dself):
    self.stack.append(self.v)
    dself.stack.append(dself.v)
    return self.stack[-1], dself.stack[-1]


# push_exit_jvp__self: forward derivative of __exit__ with respect to self (fwdtrans 0.1.0)
def push_exit_jvp__self(self, dself, *info):
    w1 = self.stack.pop()
    dw1 = dself.stack.pop()
    self.last = w1
    dself.last = dw1
    return None, None


# entered_jvp: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp(manager, dmanager):
    given, dgiven = push_enter_jvp(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        w1, dw1 = push_exit_jvp__self(
            manager, dmanager, type(error), error, error.__traceback__
        )
        if not w1:
            raise
    else:
        push_exit_jvp__self(manager, dmanager, None, None, None)


# push_jvp: forward derivative of __init__ with respect to self, stack, v (fwdtrans 0.1.0)
def push_jvp(stack, dstack, v, dv):
    self = Push.__new__(Push)
    dself = SimpleNamespace()
    self.stack = stack
    dself.stack = dstack
    self.v = v
    dself.v = dv
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    stack = []
    dstack = []
    w1, dw1 = push_jvp(stack, dstack, x, dx)
    with contextmanager(entered_jvp)(w1, dw1) as (a, da):
        w2, dw2 = push_jvp(stack, dstack, a * y, y * da + a * dy)
        with contextmanager(entered_jvp)(w2, dw2) as (b, db):
            w3 = sum(stack)
            total = w3 * b
            dtotal = b * sum(dstack) + w3 * db
            w4, dw4 = push_jvp(stack, dstack, total, dtotal)
            with contextmanager(entered_jvp)(w4, dw4):
                w5 = stack[-1]
                total += w5 * a
                dtotal += a * dstack[-1] + w5 * da
    return total + len(stack), dtotal
