# curve_square_jvp: forward derivative of square with respect to self (fwdtrans 0.1.0)
def curve_square_jvp(self, dself):
    w1 = self.k
    return w1 ** 2, 2.0 * w1 * dself.k


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    one = Curve(x, 1.0)
    done = dCurve(dx, 0.0)
    w1, dw1 = curve_square_jvp(one, done)
    w2, dw2 = curve_square_jvp(one._replace(c=y), done._replace(c=dy))
    w3 = one.k
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * done.k
