# box_send_jvp: forward derivative of send with respect to self, v (fwdtrans 0.1.0)
def box_send_jvp(self, dself, v, dv):
    w1 = self.k
    dself.t += w1 * dv + v * dself.k
    self.t += v * w1
    return self.t, dself.t


# box_close_jvp: forward derivative of close with respect to self (fwdtrans 0.1.0)
def box_close_jvp(self, dself):
    self.t = 0.0
    dself.t = 0.0
    return None, None


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    b = Box(k)
    db = SimpleNamespace(k=dk, t=0.0)
    a, da = box_send_jvp(b, db, x, dx)
    c, dc = box_send_jvp(b, db, x * x, 2.0 * x * dx)
    box_close_jvp(b, db)
    w1, dw1 = box_send_jvp(b, db, k, dk)
    return a * c + w1, c * da + a * dc + dw1
