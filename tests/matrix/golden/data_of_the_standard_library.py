# f_jvp__rate: forward derivative of f with respect to rate (fwdtrans 0.1.0)
def f_jvp__rate(rate, drate, text):
    start = datetime.date(2020, 1, 1)
    days = (datetime.date(2021, 1, 1) - start).days
    rng = random.Random(3)
    noise = [rng.gauss(0.0, 1.0) for _ in range(4)]
    found = re.findall(r"[0-9.]+", text)
    parts = [float(t) for t in found]
    total = 0.0
    dtotal = 0.0
    for t, n in zip(parts, noise):
        w1 = rate * t + n
        total += w1 ** 2
        dtotal += 2.0 * w1 * (t * drate + zero(n))
    word = json.dumps({"rate": 3})
    w2 = 1 + rate
    w3 = days / 365.0
    w4 = w2 ** w3
    w5 = len(word)
    return (
        total * w4 + w5 * rate,
        w4 * dtotal + (total * (w3 * w2 ** (w3 - 1.0) if w3 else 0.0) + w5) * drate,
    )
