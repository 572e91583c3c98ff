# cashflows_jvp__coupon: forward derivative of __init__ with respect to self, coupon (fwdtrans 0.1.0)
def cashflows_jvp__coupon(coupon, dcoupon, face, years):
    self = CashFlows.__new__(CashFlows)
    dself = SimpleNamespace()
    self.coupon, self.face, self.years = coupon, face, years
    dself.coupon, dself.face, dself.years = dcoupon, 0.0, 0.0
    return self, dself


# bond_jvp: forward derivative of __init__ with respect to self, coupon (fwdtrans 0.1.0)
def bond_jvp(coupon, dcoupon, face=100.0, years=5):
    self = Bond.__new__(Bond)
    dself = SimpleNamespace()
    self.flows, dself.flows = cashflows_jvp__coupon(coupon, dcoupon, face, years)
    return self, dself


# cashflows_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def cashflows_iter_jvp(self, dself):
    for t in range(1, self.years):
        yield (t, self.coupon), (0.0, dself.coupon)
    yield (
        (self.years, self.coupon + self.face),
        (dself.years, dself.coupon + dself.face),
    )


# bond_price_jvp: forward derivative of price with respect to self, rate (fwdtrans 0.1.0)
def bond_price_jvp(self, dself, rate, drate):
    w1, dw1 = [], []
    for (t, c), (dt, dc) in cashflows_iter_jvp(self.flows, dself.flows):
        w2 = 1 + rate
        w3 = w2 ** t
        w4 = c / w3
        w1.append(w4)
        dw1.append(
            (dc - w4 * (w3 * log(w2) if w2 or not t else 0.0) * dt) / w3
            - w4 * (t / w2 if t else 0.0) * drate
        )
    return sum(w1), sum(dw1)


# bond_duration_jvp: forward derivative of duration with respect to self, rate (fwdtrans 0.1.0)
def bond_duration_jvp(self, dself, rate, drate):
    total = 0.0
    dtotal = 0.0
    w1 = self.flows
    for (t, c), (dt, dc) in cashflows_iter_jvp(w1, dself.flows):
        w2 = 1 + rate
        w3 = w2 ** t
        w4 = t * c / w3
        total += w4
        w5 = ((c - w4 * (w3 * log(w2) if w2 or not t else 0.0)) * dt + t * dc) / w3
        dtotal += w5 - w4 * (t / w2 if t else 0.0) * drate
    w6, dw6 = bond_price_jvp(self, dself, rate, drate)
    w7 = total / w6
    return w7, (dtotal - w7 * dw6) / w6


# f_jvp: forward derivative of f with respect to c, r (fwdtrans 0.1.0)
def f_jvp(c, dc, r, dr):
    bond, dbond = bond_jvp(c, dc)
    w1, dw1 = bond_price_jvp(bond, dbond, r, dr)
    w2, dw2 = bond_duration_jvp(bond, dbond, r, dr)
    return w1 + w2, dw1 + dw2
