# option_jvp: forward derivative of __init__ with respect to self, spot, strike (fwdtrans 0.1.0)
def option_jvp(spot, dspot, strike, dstrike, rate=0.05):
    self = Option.__new__(Option)
    dself = SimpleNamespace()
    object.__setattr__(self, 'spot', spot)
    dself.spot = dspot
    object.__setattr__(self, 'strike', strike)
    dself.strike = dstrike
    dself.rate = zero(rate)
    object.__setattr__(self, 'rate', rate)
    return self, dself


# option_jvp__spot__strike__rate: forward derivative of __init__ with respect to self, spot, strike, rate (fwdtrans 0.1.0)
def option_jvp__spot__strike__rate(spot, dspot, strike, dstrike, rate=0.05, drate=0.0):
    self = Option.__new__(Option)
    dself = SimpleNamespace()
    object.__setattr__(self, 'spot', spot)
    dself.spot = dspot
    object.__setattr__(self, 'strike', strike)
    dself.strike = dstrike
    object.__setattr__(self, 'rate', rate)
    dself.rate = drate
    return self, dself


# option_intrinsic_jvp: forward derivative of intrinsic with respect to self (fwdtrans 0.1.0)
def option_intrinsic_jvp(self, dself):
    w1 = self.spot
    w2 = self.strike
    w3 = 1 - self.rate
    return w1 - w2 * w3, dself.spot + w2 * dself.rate - w3 * dself.strike


# f_jvp: forward derivative of f with respect to s, k (fwdtrans 0.1.0)
def f_jvp(s, ds, k, dk):
    o, do = option_jvp(s, ds, k, dk)
    up, dup = option_jvp__spot__strike__rate(
        strike=o.strike, dstrike=do.strike, spot=s * 1.1, dspot=1.1 * ds,
        rate=k * 0.01, drate=0.01 * dk
    )
    w1, dw1 = option_intrinsic_jvp(up, dup)
    w2, dw2 = option_jvp__spot__strike__rate(
        spot=o.spot, dspot=do.spot, rate=o.rate, drate=do.rate, strike=s, dstrike=ds
    )
    w3, dw3 = option_intrinsic_jvp(w2, dw2)
    w4 = o.spot
    return w1 - w3 * w4, dw1 - w4 * dw3 - w3 * do.spot
