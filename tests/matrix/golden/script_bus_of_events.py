# bus_on_jvp__self: forward derivative of on with respect to self (fwdtrans 0.1.0)
def bus_on_jvp__self(self, dself, name):
    def reg(f):
        self.subs.setdefault(name, []).append(f)
        return f

    def reg_jvp(f, df):
        w1 = self.subs.setdefault(name, [])
        dw1 = dself.subs.setdefault(name, [])
        w1.append(f)
        dw1.append(df)
        return f, df

    return reg, reg_jvp


# bus_fire_jvp__self__v: forward derivative of fire with respect to self, v (fwdtrans 0.1.0)
def bus_fire_jvp__self__v(self, dself, name, v, dv):
    w1 = self.subs
    w2 = w1.get(name, [])
    for f, f_jvp in zip(w2, dself.subs[name] if name in w1 else [], strict=True):
        v, dv = f_jvp(v, dv)
    return v, dv


# bus_fire_jvp__self: forward derivative of fire with respect to self (fwdtrans 0.1.0)
def bus_fire_jvp__self(self, dself, name, v):
    dv = 0.0
    w1 = self.subs
    w2 = w1.get(name, [])
    for f, f_jvp in zip(w2, dself.subs[name] if name in w1 else [], strict=True):
        v, dv = f_jvp(v, dv)
    return v, dv


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    bus = Bus()
    dbus = SimpleNamespace(subs={})
    def one(v):
        return v * x

    def one_jvp(v, dv):
        return v * x, x * dv + v * dx

    w1, dw1 = bus_on_jvp__self(bus, dbus, "a")
    w2, dw2 = dw1(one, one_jvp)
    one = w2
    def two(v):
        return v + sin(x)

    def two_jvp(v, dv):
        return v + sin(x), dv + cos(x) * dx

    w3, dw3 = bus_on_jvp__self(bus, dbus, "a")
    w4, dw4 = dw3(two, two_jvp)
    two = w4
    w5, dw5 = bus_fire_jvp__self__v(bus, dbus, "a", x, dx)
    w6, dw6 = bus_fire_jvp__self(bus, dbus, "none", 2.0)
    return w5 * w6, w6 * dw5 + w5 * dw6
