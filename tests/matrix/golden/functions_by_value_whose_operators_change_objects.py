# box_getitem_jvp__self: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def box_getitem_jvp__self(self, dself, i):
    self.p = self.p * 2
    dself.p = 2.0 * dself.p
    return self.p, dself.p


# run_jvp: forward derivative of run with respect to function (fwdtrans 0.1.0)
def run_jvp(function, function_jvp):
    return function_jvp()


# box_seen_jvp: forward derivative of seen with respect to self (fwdtrans 0.1.0)
def box_seen_jvp(self, dself):
    self.p = self.p * 3
    dself.p = 3.0 * dself.p
    return 1, 0.0


# box_neg_jvp: forward derivative of __neg__ with respect to self (fwdtrans 0.1.0)
def box_neg_jvp(self, dself):
    self.p = -self.p
    dself.p = -dself.p
    return self.p, dself.p


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = Box(x)
    dbox = SimpleNamespace(p=dx)

    def lambda_jvp():
        w1, dw1 = box_getitem_jvp__self(box, dbox, 0)
        return w1, dw1

    a, da = run_jvp(lambda: box[0], lambda_jvp)
    def look():
        return box.seen

    def look_jvp():
        w1, dw1 = box_seen_jvp(box, dbox)
        return w1, 0.0

    def lambda_jvp_():
        if a:
            w1, dw1 = box_neg_jvp(box, dbox)
            w2, dw2 = w1, dw1
        else:
            w2, dw2 = a, da
        return w2, dw2

    w1, dw1 = run_jvp(look, look_jvp)
    w2, dw2 = run_jvp(lambda: a and -box, lambda_jvp_)
    b = [w1, w2]
    w3 = box.p
    return w3 * y, y * dbox.p + w3 * dy
