# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = defaultdict(float)
    dd = defaultdict(float)
    if d["b"] > 1.0 or d["zz"] > 1.0:
        return x, dx
    d["a"] += x
    dd["a"] += dx
    d["b"] += y
    dd["b"] += dy
    dd.pop("zz", None)
    del d["zz"]
    total = 0.0
    dtotal = 0.0
    for (k, v), dv in zip(d.items(), [dd[key] for key in d], strict=True):
        dtotal = x * dtotal + total * dx + dv
        total = total * x + v
    return (
        (total, list(d.values()), d.get("b", x), d.get("c", y), len(d)),
        (
            dtotal, [dd[key] for key in d], dd["b"] if "b" in d else dx,
            dd["c"] if "c" in d else dy, 0.0
        ),
    )
