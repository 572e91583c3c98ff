# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    cfg = {"m": {"mass": a, "len": 2.0}, "v": [b, a]}
    dcfg = {"m": {"mass": da, "len": 0.0}, "v": [db, da]}
    w1 = cfg["m"]
    dcfg["m"]["mass"] = b * dcfg["m"]["mass"] + w1["mass"] * db
    w1["mass"] *= b
    dcfg["v"].append(2.0 * a * da)
    cfg["v"].append(a * a)
    w2 = cfg["m"]["mass"]
    w3 = cfg["m"]["len"]
    w4 = w2 / w3
    w5 = sum(cfg["v"])
    w6 = cfg["v"][-1]
    w7 = (dcfg["m"]["mass"] - w4 * dcfg["m"]["len"]) / w3 + w6 * sum(dcfg["v"])
    return w4 + w5 * w6, w7 + w5 * dcfg["v"][-1]
