# span_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def span_iter_jvp(self, dself):
    for i in range(self.count):
        yield self.step * i, i * dself.step


# squared_jvp: forward derivative of squared with respect to x (fwdtrans 0.1.0)
def squared_jvp(x, dx):
    return x * x, 2.0 * x * dx


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = squared_jvp(x, dx)
    w2, dw2 = [], []
    for v, dv in span_iter_jvp(Span(w1, 3), SimpleNamespace(step=dw1, count=0.0)):
        w2.append(v * y)
        dw2.append(y * dv + v * dy)
    parts = w2
    dparts = dw2
    w3, dw3 = squared_jvp(x, dx)
    w4, dw4 = [], []
    for v, dv in span_iter_jvp(Span(w3, 4), SimpleNamespace(step=dw3, count=0.0)):
        w4.append(v * y)
        dw4.append(y * dv + v * dy)
    return sum(w4) + sum(parts), sum(dw4) + sum(dparts)
