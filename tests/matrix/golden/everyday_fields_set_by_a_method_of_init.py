# controller_reset_jvp: forward derivative of reset with respect to self (fwdtrans 0.1.0)
def controller_reset_jvp(self, dself):
    self.total = 0.0
    dself.total = 0.0
    self.last = None
    dself.last = None
    return None, None


# controller_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def controller_jvp(gain):
    self = Controller.__new__(Controller)
    dself = SimpleNamespace()
    self.gain = gain
    dself.gain = 0.0
    controller_reset_jvp(self, dself)
    return self, dself


# controller_call_jvp: forward derivative of __call__ with respect to self, error (fwdtrans 0.1.0)
def controller_call_jvp(self, dself, error, derror):
    self.total += error
    dself.total += derror
    w1 = self.last is None
    slope = 0.0 if w1 else error - self.last
    dslope = 0.0 if w1 else derror - dself.last
    self.last = error
    dself.last = derror
    w2 = self.gain
    return (
        w2 * error + 0.3 * self.total + 0.1 * slope,
        error * dself.gain + w2 * derror + 0.3 * dself.total + 0.1 * dslope,
    )


# f_jvp: forward derivative of f with respect to goal (fwdtrans 0.1.0)
def f_jvp(goal, dgoal):
    control, control_jvp = controller_jvp(1.5)
    y = 0.2
    dy = 0.0
    for _ in range(4):
        w1, dw1 = controller_call_jvp(control, control_jvp, goal - y, dgoal - dy)
        y += 0.1 * w1
        dy += 0.1 * dw1
    return y * y, 2.0 * y * dy
