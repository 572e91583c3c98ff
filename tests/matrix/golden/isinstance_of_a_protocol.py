# bond_jvp__coupon: forward derivative of __init__ with respect to self, coupon (fwdtrans 0.1.0)
def bond_jvp__coupon(coupon, dcoupon, maturity):
    self = Bond.__new__(Bond)
    dself = SimpleNamespace()
    self.flows = [(float(t), coupon) for t in range(1, maturity)] + [(float(maturity), 1 + coupon)]
    dself.flows = [(0.0, dcoupon) for t in range(1, maturity)] + [(0.0, dcoupon)]
    return self, dself


# bond_price_jvp: forward derivative of price with respect to self, curve (fwdtrans 0.1.0)
def bond_price_jvp(self, dself, curve: Discount, dcurve: Discount):
    assert isinstance(curve, Discount)
    w1 = self.flows
    dw1 = dself.flows
    w2, dw2 = [], []
    for (t, c), (dt, dc) in zip(w1, dw1, strict=True):
        w3, dw3 = method_jvp(curve, "df")(curve, dcurve, t, dt)
        w2.append(c * w3)
        dw2.append(w3 * dc + c * dw3)
    return sum(w2), sum(dw2)


# f_jvp: forward derivative of f with respect to r, s, c (fwdtrans 0.1.0)
def f_jvp(r, dr, s, ds, c, dc):
    b, db = bond_jvp__coupon(c, dc, 5)
    curves = {"flat": Flat(r), "simple": Simple(r), "shift": Shifted(Flat(r), s)}
    dcurves = {
        "flat": SimpleNamespace(r=dr),
        "simple": SimpleNamespace(r=dr),
        "shift": SimpleNamespace(base=SimpleNamespace(r=dr), spread=ds)
    }
    out, dout = {}, {}
    for (name, c_), dc_ in zip(curves.items(), dcurves.values(), strict=True):
        w1, dw1 = bond_price_jvp(b, db, c_, dc_)
        out[name] = w1
        dout[name] = dw1
    best = min(out, key=out.get)
    w2 = out[best]
    w3 = len(b)
    return w2 + w3 * out["flat"], dout[best] + w3 * dout["flat"]
