# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, name):
    log = []
    log.append("x=%g" % x)
    log.append("{:.2f} and {}".format(x, x * x))
    log.append(f"{name}: {x!r}")
    text = ", ".join(log) + str([x, x]) + repr({"a": x})
    w1 = len(log)
    return (x * x * w1, text), (2.0 * w1 * x * dx, None)
