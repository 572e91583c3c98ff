# filter_init_jvp: forward derivative of __init__ with respect to self, gain (fwdtrans 0.1.0)
def filter_init_jvp(self, dself, gain, dgain):
    self.gain = gain
    dself.gain = dgain
    self.state = 0.0
    dself.state = 0.0
    self.count = 0
    dself.count = 0.0
    return None, None


# filter_push_jvp: forward derivative of push with respect to self, z (fwdtrans 0.1.0)
def filter_push_jvp(self, dself, z, dz):
    w1 = self.state
    w2 = self.gain
    self.state = w1 * w2 + z
    dself.state = w2 * dself.state + w1 * dself.gain + dz
    self.count += 1
    if self.count % 3 == 0:
        raise StopIteration("flush")
    w3 = self.state
    w4 = self.gain
    w5 = w3 / w4
    self.state = w5
    dself.state = (dself.state - w5 * dself.gain) / w4
    return self.state, dself.state


# f_jvp: forward derivative of f with respect to g, z (fwdtrans 0.1.0)
def f_jvp(g, dg, z, dz):
    w1 = Filter.__new__(Filter)
    dw1 = SimpleNamespace()
    filter_init_jvp(w1, dw1, g, dg)
    flt = w1
    dflt = dw1
    total = 0.0
    dtotal = 0.0
    while flt.count < 7:
        try:
            w2, dw2 = filter_push_jvp(flt, dflt, z, dz)
            total += w2
            dtotal += dw2
        except StopIteration:
            total -= flt.state
            dtotal -= dflt.state
            flt.state = z
            dflt.state = dz
    return total, dtotal
