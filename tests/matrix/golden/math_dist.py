# f_jvp: forward derivative of f with respect to p, q (fwdtrans 0.1.0)
def f_jvp(p, dp, q, dq):
    w1 = math.dist(p, q)
    w2 = w1 ** 2
    w3 = 0.0, 0.0
    w4 = math.dist(p, w3)
    w5 = w2 * sum((a - b) / w4 * da for a, b, da in zip(p, w3, dp))
    w6 = 2.0 * w4 * w1
    return (
        w2 * w4,
        (
            (
                w6
                * (
                    sum((a - b) / w1 * da for a, b, da in zip(p, q, dp))
                    + sum((b - a) / w1 * db for a, b, db in zip(p, q, dq))
                )
            )
            + w5
        ),
    )
