# f_jvp: forward derivative of f with respect to p, q (fwdtrans 0.1.0)
def f_jvp(p, dp, q, dq):
    w1 = math.dist(p, q)
    w2 = w1 ** 2
    w3 = math.dist(p, (0.0, 0.0))
    w4 = w2 * sum((a - b) / w3 * da for a, b, da in zip(p, (0.0, 0.0), dp))
    w5 = 2.0 * w3 * w1
    return (
        w2 * w3,
        (
            (
                w5
                * (
                    sum((a - b) / w1 * da for a, b, da in zip(p, q, dp))
                    + sum((b - a) / w1 * db for a, b, db in zip(p, q, dq))
                )
            )
            + w4
        ),
    )
