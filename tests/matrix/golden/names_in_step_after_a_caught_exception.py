# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, d, key):
    try:
        w1 = d[key]
        x = x * w1
        dx = w1 * dx
        w2 = d["zero"]
        x = x / w2
        dx = dx / w2
        w3 = x * x, d[key] + 1
        dx = 2.0 * x * dx
        x, d["sum"] = w3
    except KeyError:
        x = x * 2
        dx = 2.0 * dx
    except ZeroDivisionError:
        x = x + 100
    return x * 3, 3.0 * dx
