# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = P(x, x * y)
    dp_x = dx
    dp_y = y * dx + x * dy
    a, b = astuple(p)
    da, db = dp_x, dp_y
    d = asdict(p)
    dd = {"x": dp_x, "y": dp_y}
    w1 = d["x"]
    w2 = d["y"]
    return a * b + w1 * w2, b * da + a * db + w2 * dd["x"] + w1 * dd["y"]
