# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    assert isinstance(x, (int, float)), f"bad {x}"
    if type(x) is float and not math.isnan(x) and (x, y).count(0) == 0:
        print("x", x, y, sep=",")
        logging.getLogger("a").warning("%s %r", x, y)
        return x * y, y * dx + x * dy
    return x, dx
