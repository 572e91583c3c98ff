# h_of_jvp__r: forward derivative of of with respect to r (fwdtrans 0.1.0)
def h_of_jvp__r(self, r, dr):
    w1, dw1 = companion(self.get)(r, dr)
    return w1 * 2.0, 2.0 * dw1


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    h = H(itemgetter(0))
    g = {"a": itemgetter(1)}
    w1, dw1 = h_of_jvp__r(h, (x, y), (dx, dy))
    w2, dw2 = companion(g["a"])((x, y), (dx, dy))
    return w1 * w2, w2 * dw1 + w1 * dw2
