# box_getitem_jvp__self: forward derivative of __getitem__ with respect to self (fwdtrans 0.1.0)
def box_getitem_jvp__self(self, dself, i):
    self.p = self.p * 2
    dself.p = 2.0 * dself.p
    return self.p, dself.p


# run_jvp: forward derivative of run with respect to function (fwdtrans 0.1.0)
def run_jvp(function, function_jvp):
    return function_jvp()


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = Box(x)
    dbox = SimpleNamespace(p=dx)

    def lambda_jvp():
        w1, dw1 = box_getitem_jvp__self(box, dbox, 0)
        return w1, dw1

    w1, dw1 = run_jvp(lambda: box[0], lambda_jvp)
    a = w1
    w2 = box.p
    return w2 * y, y * dbox.p + w2 * dy
