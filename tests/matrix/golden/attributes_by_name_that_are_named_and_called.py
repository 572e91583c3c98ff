# machine_go_jvp: forward derivative of go with respect to self (fwdtrans 0.1.0)
def machine_go_jvp(self, dself):
    while self.state:
        w1 = "on_" + self.state
        handler = getattr(self, w1, None)
        handler_jvp = attribute_jvp(self, dself, w1, None, None)
        if handler is not None:
            w2, dw2 = handler_jvp()
        else:
            w2, dw2 = None, None
        self.state = w2
        dself.state = dw2
    return self.out, dself.out


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    curve = Curve(y)
    dcurve = SimpleNamespace(k=dy)
    w1 = Machine(x, "start")
    dw1 = SimpleNamespace(load=dx, state=None, out=[])
    w2, dw2 = machine_go_jvp(w1, dw1)
    total = sum(w2)
    dtotal = sum(dw2)
    for name in ("square", "none"):
        g = getattr(curve, name, math.sin)
        g_jvp = attribute_jvp(
            curve, dcurve, name, math.sin, lambda x, dx: (math.sin(x), cos(x) * dx)
        )
        w3, dw3 = g_jvp(x, dx)
        w4, dw4 = g_jvp(y, dy)
        total += w3 * w4
        dtotal += w4 * dw3 + w3 * dw4
    for name in ("k", "none", "k"):
        w5 = total * y + getattr(curve, name, x * x)
        w6 = y * dtotal + total * dy
        dtotal = w6 + (getattr(dcurve, name) if hasattr(curve, name) else 2.0 * x * dx)
        total = w5
    return total, dtotal
