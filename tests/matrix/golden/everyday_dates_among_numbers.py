# value_jvp: forward derivative of value with respect to flows, rate (fwdtrans 0.1.0)
def value_jvp(flows, dflows, rate, drate):
    first = flows[0][0]
    w1, dw1 = [], []
    for (d, a), (_, da) in zip(flows, dflows, strict=True):
        w2 = 1 + rate
        w3 = (d - first).days / 365.0
        w4 = w2 ** w3
        w5 = a / w4
        w1.append(w5)
        dw1.append(da / w4 - w5 * (w3 / w2 if w3 else 0.0) * drate)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, rate (fwdtrans 0.1.0)
def f_jvp(x, dx, rate, drate):
    start = date(2020, 1, 31)
    w1 = start + timedelta(days=200)
    w2 = date(2021, 3, 15)
    flows = [(start, -x), (w1, x * rate), (w2, 2 * x)]
    w3 = rate * dx + x * drate
    dflows = [(lasting(start), -dx), (zero(w1), w3), (lasting(w2), 2.0 * dx)]
    w4 = date(2020, 7, 1)
    loan = {"from": start, "to": w4, "rate": rate}
    dloan = {"from": lasting(start), "to": lasting(w4), "rate": drate}
    day, total = loan["from"], 0.0
    dday, dtotal = dloan["from"], 0.0
    while day < loan["to"]:
        w5 = timedelta(days=40)
        following = day + w5
        dfollowing = dday + zero(w5)
        w6 = loan["rate"]
        w7 = (following - day).days
        total += w6 * w7 / 360
        dtotal += (w7 * dloan["rate"] + w6 * (dfollowing - dday).days) / 360.0
        day = following
        dday = dfollowing
    owed = {}
    dowed = {}
    w8 = sorted(flows)
    for (d, a), (_, da) in zip(
        w8,
        [dx for _, dx in sorted(zip(flows, dflows), key=lambda p: p[0])],
        strict=True
    ):
        w9 = owed.get(d, 0.0) + a * rate
        dowed[d] = dowed.get(d, 0.0) + rate * da + a * drate
        owed[d] = w9
    w10, dw10 = value_jvp(flows, dflows, rate, drate)
    w11 = (loan["to"] - loan["from"]).days
    w12 = w10 + total * w11 + sum(owed.values())
    w13 = dw10 + w11 * dtotal + total * (dloan["to"] - dloan["from"]).days
    return w12, w13 + sum(dowed.values())
