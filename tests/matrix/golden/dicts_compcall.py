# helper_jvp: forward derivative of helper with respect to v (fwdtrans 0.1.0)
def helper_jvp(v, dv):
    return v * v, 2.0 * v * dv


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    d, dd = {}, {}
    for (k, v), (_, dv) in zip(
        [("x", a), ("y", b)], [(None, da), (None, db)], strict=True
    ):
        w1, dw1 = helper_jvp(v * a, a * dv + v * da)
        d[k] = w1
        dd[k] = dw1
    return d["x"] - d["y"], dd["x"] - dd["y"]
