# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    calls.append("f")
    counts["n"] += 1
    return x * x, 2.0 * x * dx
