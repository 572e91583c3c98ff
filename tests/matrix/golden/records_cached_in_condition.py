# model_big_jvp_: forward derivative of big with respect to self (fwdtrans 0.1.0)
def model_big_jvp_(self, dself):
    return self.k * 3, 3.0 * dself.k


# model_big_jvp: forward derivative of big with respect to self (fwdtrans 0.1.0)
def model_big_jvp(self, dself):
    if 'big' not in self.__dict__:
        w1, dw1 = model_big_jvp_(self, dself)
        object.__setattr__(self, 'big', w1)
        dself.big = dw1
    return self.big, dself.big


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m = Model(x)
    dm = SimpleNamespace(k=dx)
    w1, dw1 = model_big_jvp(m, dm)
    if w1 > 1:
        w2, dw2 = model_big_jvp(m, dm)
        dy = w2 * dy + y * dw2
        y = y * w2
    w3, dw3 = model_big_jvp(m, dm)
    if w3 > 3 and x > 0:
        w4, dw4 = 2, 0.0
    else:
        w4, dw4 = model_big_jvp(m, dm)
    return y * w4, w4 * dy + y * dw4
