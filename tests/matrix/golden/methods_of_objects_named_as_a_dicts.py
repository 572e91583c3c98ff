# world_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def world_jvp():
    self = World.__new__(World)
    dself = SimpleNamespace()
    w1 = Store()
    self.stores = [w1, {}]
    dself.stores = [zero(w1), {}]
    return self, dself


# world_put_jvp: forward derivative of put with respect to self, x, y (fwdtrans 0.1.0)
def world_put_jvp(self, dself, x, dx, y, dy):
    w1 = self.stores
    for s, ds in zip(w1, dself.stores, strict=True):
        method_jvp(s, "update")(
            s, ds, {"a": x, "b": x * y}, {"a": dx, "b": y * dx + x * dy}
        )
        method_jvp(s, "setdefault")(s, ds, "c", None, y, dy)
    return None, None


# world_sum_jvp: forward derivative of sum with respect to self (fwdtrans 0.1.0)
def world_sum_jvp(self, dself):
    t = 0.0
    dt = 0.0
    w1 = self.stores
    for s, ds in zip(w1, dself.stores, strict=True):
        w2, dw2 = method_jvp(s, "items")(s, ds)
        for (k, v), (dk, dv) in zip(w2, dw2, strict=True):
            w3 = 1 + ord(k) - 97
            t += v * w3
            dt += w3 * dv
        w4, dw4 = method_jvp(s, "values")(s, ds)
        for v, dv in zip(w4, dw4, strict=True):
            t += v * v
            dt += 2.0 * v * dv
        w5, dw5 = method_jvp(s, "get")(s, ds, "b", None, 0.3, 0.0)
        w6, dw6 = method_jvp(s, "get")(s, ds, "z", None, t, dt)
        t += w5 * w6
        dt += w6 * dw5 + w5 * dw6
    return t, dt


# world_take_jvp: forward derivative of take with respect to self (fwdtrans 0.1.0)
def world_take_jvp(self, dself):
    w1 = self.stores
    dw1 = dself.stores
    w2, dw2 = [], []
    for s, ds in zip(w1, dw1, strict=True):
        w3, dw3 = method_jvp(s, "pop")(s, ds, "a", None)
        w2.append(w3)
        dw2.append(dw3)
    w4 = self.stores
    dw4 = dself.stores
    w5, dw5 = [], []
    for s, ds in zip(w4, dw4, strict=True):
        w6, dw6 = method_jvp(s, "pop")(s, ds, "q", None, 5.0, 0.0)
        w5.append(w6)
        dw5.append(dw6)
    return w2 + w5, dw2 + dw5


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w, dw = world_jvp()
    world_put_jvp(w, dw, x, dx, y, dy)
    t, dt = world_sum_jvp(w, dw)
    u, du = world_take_jvp(w, dw)
    w1, dw1 = world_sum_jvp(w, dw)
    return (t, u, w1), (dt, du, dw1)
