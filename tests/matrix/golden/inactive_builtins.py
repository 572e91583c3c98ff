# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, names):
    n = sum(1 for name in names if name.startswith("a"))
    flags = [bool(n), any(names), all(names), isinstance(x, float), callable(len), hash(1) == 1]
    text = ", ".join(sorted(names)) + str(n) + repr(n)
    return x * n + len(flags) + len(text) + ord("a"), n * dx
