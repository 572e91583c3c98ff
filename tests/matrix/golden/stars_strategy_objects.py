# continuous_jvp: forward derivative of continuous with respect to r, t (fwdtrans 0.1.0)
def continuous_jvp(r, dr, t, dt):
    w1 = exp(-r * t)
    return w1, -w1 * (t * dr + r * dt)


# simple_jvp: forward derivative of simple with respect to r, t (fwdtrans 0.1.0)
def simple_jvp(r, dr, t, dt):
    w1 = 1 / (1 + r * t)
    return w1, -w1 * w1 * (t * dr + r * dt)


# discount_price_jvp: forward derivative of price with respect to self, flows (fwdtrans 0.1.0)
def discount_price_jvp(self, dself, flows, dflows):
    w1, dw1 = [], []
    for (t, c), (dt, dc) in zip(flows, dflows, strict=True):
        w2, dw2 = dself.rule(self.rate, dself.rate, t, dt)
        w1.append(c * w2)
        dw1.append(w2 * dc + c * dw2)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to r, c (fwdtrans 0.1.0)
def f_jvp(r, dr, c, dc):
    flows = [(1, c), (2, c * 1.1)]
    dflows = [(0.0, dc), (0.0, 1.1 * dc)]
    total = 0.0
    dtotal = 0.0

    def lambda_jvp(r, dr, t, dt):
        w1 = 1 + r
        w2 = w1 ** -t
        return (
            w2,
            (
                (-t * w1 ** (-t - 1.0) if -t else 0.0) * dr
                - (w2 * log(w1) if w1 or not -t else 0.0) * dt
            )
        )

    w1 = continuous, simple, lambda r, t: (1 + r) ** -t
    for rule, drule in zip(w1, (continuous_jvp, simple_jvp, lambda_jvp), strict=True):
        w2, dw2 = discount_price_jvp(
            Discount(r, rule), SimpleNamespace(rate=dr, rule=drule), flows, dflows
        )
        total += w2
        dtotal += dw2
    return total, dtotal
