# h_jvp: forward derivative of h with respect to p, x (fwdtrans 0.1.0)
def h_jvp(p, dp, x, dx):
    p["n"] = p["n"] + 1
    dp["n"] = dp["n"]
    w1 = p["k"]
    dp["acc"] += w1 * dx + x * dp["k"]
    p["acc"] += x * w1
    return p, dp


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p = {"k": a, "acc": 0.0, "n": 0}
    dp = {"k": da, "acc": 0.0, "n": 0.0}
    q = p
    dq = dp
    h_jvp(q, dq, b, db)
    h_jvp(p, dp, b * a, a * db + b * da)
    w1 = p["acc"]
    w2 = q["k"]
    return w1 * w2 + p["n"], w2 * dp["acc"] + w1 * dq["k"] + dp["n"]
