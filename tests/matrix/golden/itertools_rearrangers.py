# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    t = 0
    dt = 0.0
    for p, dp in zip(product(xs, repeat=2), product(dxs, repeat=2), strict=True):
        w1 = p[0]
        w2 = p[1]
        t += w1 * w2
        dt += w2 * dp[0] + w1 * dp[1]
    w3 = [k]
    for i, (v, dv) in zip(count(), zip(chain(xs, w3), chain(dxs, [dk]), strict=True)):
        t += i * v
        dt += i * dv
    for c, dc in zip(combinations(xs, 2), combinations(dxs, 2), strict=True):
        w4 = math.prod(c)
        t += w4 * k
        dt += k * dprod(c, dc, 1) + w4 * dk
    for (a, b), (da, db) in zip(permutations(xs, 2), permutations(dxs, 2), strict=True):
        w5 = a * a
        t += w5 * b
        dt += 2.0 * b * a * da + w5 * db
    a, b = tee(xs)
    da, db = tee(dxs)
    next(b, None)
    next(db, None)
    w6, dw6 = [], []
    for (p_, dp_), (q, dq) in zip(zip(a, da, strict=True), zip(b, db, strict=True)):
        w6.append(p_ * q)
        dw6.append(q * dp_ + p_ * dq)
    w7 = sum(w6)
    dw7 = sum(dw6)
    t += w7
    dt += dw7
    t += sum(starmap(lambda p, q: p * q * k, zip(xs, xs)))
    dt += sum(
        k * (q * dp + p * dq) + p * q * dk
        for (p, dp), (q, dq) in zip(
            zip(xs, dxs, strict=True), zip(xs, dxs, strict=True)
        )
    )
    t += sum(islice(count(k, k), 4)) + sum(islice(cycle([k, 2 * k]), 3))
    dt += sum(islice(count(dk, dk), 4)) + sum(islice(cycle([dk, 2.0 * dk]), 3))
    t += sum(repeat(k, 2))
    dt += sum(repeat(dk, 2))
    w8, dw8 = [], []
    for r, dr in zip(
        zip_longest(xs, xs[1:], fillvalue=k),
        zip_longest(dxs, dxs[1:], fillvalue=dk),
        strict=True
    ):
        w9 = sum(r)
        w8.append(w9 * w9)
        dw8.append(2.0 * w9 * sum(dr))
    t += sum(w8)
    dt += sum(dw8)
    return (
        t + sum(chain.from_iterable([xs, [k * k]])),
        dt + sum(chain.from_iterable([dxs, [2.0 * k * dk]])),
    )
