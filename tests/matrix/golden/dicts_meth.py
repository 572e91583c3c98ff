# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d = {"u": a}
    dd = {"u": da}
    dd.setdefault("v", a * db + b * da)
    d.setdefault("v", b * a)
    d.setdefault("u", b)
    dd.setdefault("u", db)
    d.setdefault("c", 2.0)
    dd.setdefault("c", 0.0)
    d.update({"w": b})
    dd.update({"w": db})
    w1 = d.get("u", 0.0)
    w2 = d.get("nope", b)
    w3 = d.get("gone", 1.0)
    x = w1 * w2 + w3 * a
    w4 = w2 * dd.get("u", 0.0) + w1 * dd.get("nope", db)
    dx = w4 + a * dd.get("gone", 0.0) + w3 * da
    w5 = d.pop("w")
    dw5 = dd.pop("w")
    w6 = d.pop("q", a)
    dw6 = dd.pop("q", da)
    w7 = d.pop("r", 3.0)
    dw7 = dd.pop("r", 0.0)
    y = w5 * w6 + w7
    dy = w6 * dw5 + w5 * dw6 + dw7
    w8 = d["v"]
    w9 = len(d)
    w10 = d["c"]
    return x + y + w8 * w9 + w10 * a, dx + dy + w9 * dd["v"] + a * dd["c"] + w10 * da
