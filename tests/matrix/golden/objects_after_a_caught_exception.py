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
    flt = Filter(g)
    dflt = SimpleNamespace(gain=dg, state=0.0, count=0.0)
    total = 0.0
    dtotal = 0.0
    while flt.count < 7:
        try:
            w1, dw1 = filter_push_jvp(flt, dflt, z, dz)
            total += w1
            dtotal += dw1
        except StopIteration:
            total -= flt.state
            dtotal -= dflt.state
            flt.state = z
            dflt.state = dz
    return total, dtotal
