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
    parts, dparts = [], []
    for v, dv in span_iter_jvp(Span(w1, 3), SimpleNamespace(step=dw1, count=0.0)):
        parts.append(v * y)
        dparts.append(y * dv + v * dy)
    w2, dw2 = squared_jvp(x, dx)
    w3, dw3 = [], []
    for v, dv in span_iter_jvp(Span(w2, 4), SimpleNamespace(step=dw2, count=0.0)):
        w3.append(v * y)
        dw3.append(y * dv + v * dy)
    return sum(w3) + sum(parts), sum(dw3) + sum(dparts)
