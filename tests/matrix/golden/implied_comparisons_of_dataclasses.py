# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p, q = D(x), D(y)
    dp, dq = SimpleNamespace(a=dx), SimpleNamespace(a=dy)
    if p == q or p in [q]:
        return p.a, dp.a
    w1 = p < q
    w2 = p.a if w1 else q.a * p.a
    w3 = [p, q]
    w4 = max(w3)
    w5 = w4.a
    w6 = [p, q]
    w7 = sorted(w6)[0].a
    w8 = w7 * [dp, dq][[x_ is w4 for x_ in w3].index(True)].a
    w9 = (dp.a if w1 else p.a * dq.a + q.a * dp.a) + w8
    return (
        w2 + w5 * w7,
        (
            w9
            + (
                w5
                * [dx for _, dx in sorted(zip(w6, [dp, dq]), key=lambda p_: p_[0])][0].a
            )
        ),
    )
