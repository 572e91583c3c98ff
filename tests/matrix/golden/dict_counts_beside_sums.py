# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    stats = {"n": 0, "sum": 0.0, "min": None}
    dstats = {"n": 0.0, "sum": 0.0, "min": None}
    for t, dt in zip(v, dv, strict=True):
        stats["n"] += 1
        stats["sum"] += t
        dstats["sum"] += dt
        if stats["min"] is None or t < stats["min"]:
            stats["min"] = t
            dstats["min"] = dt
    w1 = stats["sum"]
    w2 = stats["n"]
    w3 = w1 / w2
    return w3 - stats["min"], (dstats["sum"] - w3 * dstats["n"]) / w2 - dstats["min"]
