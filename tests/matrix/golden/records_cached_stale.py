# model_square_jvp_: forward derivative of square with respect to self (fwdtrans 0.1.0)
def model_square_jvp_(self, dself):
    self.calls += 1
    w1 = self.k
    return w1 * w1, 2.0 * w1 * dself.k


# model_square_jvp: forward derivative of square with respect to self (fwdtrans 0.1.0)
def model_square_jvp(self, dself):
    if 'square' not in self.__dict__:
        w1, dw1 = model_square_jvp_(self, dself)
        object.__setattr__(self, 'square', w1)
        dself.square = dw1
    return self.square, dself.square


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    m = Model(x)
    dm = SimpleNamespace(k=dx, calls=0.0)
    a, da = model_square_jvp(m, dm)
    m.k = y
    dm.k = dy
    b, db = model_square_jvp(m, dm)
    del dm.square
    del m.square
    c, dc = model_square_jvp(m, dm)
    w1 = a * b
    return w1 * c + m.calls, c * (b * da + a * db) + w1 * dc + dm.calls
