# vec_jvp: forward derivative of __init__ with respect to self, c (fwdtrans 0.1.0)
def vec_jvp(*c, dc=()):
    self = Vec.__new__(Vec)
    dself = SimpleNamespace()
    self.c = list(c)
    dself.c = list(dc)
    return self, dself


# wrap_getattr_jvp__self: forward derivative of __getattr__ with respect to self (fwdtrans 0.1.0)
def wrap_getattr_jvp__self(self, dself, name):
    return getattr(self.inner, name), getattr(dself.inner, name)


# params_getattr_jvp: forward derivative of __getattr__ with respect to self (fwdtrans 0.1.0)
def params_getattr_jvp(self, dself, name):
    try:
        return self._values[name], dself._values[name]
    except KeyError:
        raise AttributeError(name)


# product_jvp: forward derivative of product with respect to p (fwdtrans 0.1.0)
def product_jvp(p, dp):
    w1, dw1 = params_getattr_jvp(p, dp, "a")
    w2, dw2 = params_getattr_jvp(p, dp, "b")
    w3 = w1 * w2
    w4, dw4 = params_getattr_jvp(p, dp, "n")
    return w3 * w4, w4 * (w2 * dw1 + w1 * dw2) + w3 * dw4


# vec_getattr_jvp__self: forward derivative of __getattr__ with respect to self (fwdtrans 0.1.0)
def vec_getattr_jvp__self(self, dself, name):
    if name in ("x", "y", "z"):
        w1 = self.c
        w2 = "xyz".index(name)
        return w1[w2], dself.c[w2]
    raise AttributeError(name)


# vec_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def vec_norm_jvp(self, dself):
    w1, dw1 = vec_getattr_jvp__self(self, dself, "x")
    w2 = w1 ** 2
    w3, dw3 = vec_getattr_jvp__self(self, dself, "y")
    w4 = sqrt(w2 + w3 ** 2)
    w5 = self.k
    return w4 * w5, w5 * (w1 * dw1 + w3 * dw3) / w4


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = vec_jvp(x * y, y, dc=(y * dx + x * dy, dy))
    w = Wrap(w1)
    dw = SimpleNamespace(inner=dw1)
    p = Params({"a": x * y, "b": y, "n": 3})
    dp = SimpleNamespace(_values={"a": y * dx + x * dy, "b": dy, "n": 0.0})
    v, dv = vec_jvp(x, y * x, dc=(dx, x * dy + y * dx))
    v.c[0] = y
    dv.c[0] = dy
    w2, dw2 = wrap_getattr_jvp__self(w, dw, "c")
    w3 = w2[0]
    w4, dw4 = product_jvp(p, dp)
    w5, dw5 = vec_norm_jvp(v, dv)
    w6, dw6 = vec_getattr_jvp__self(v, dv, "x")
    w7, dw7 = vec_getattr_jvp__self(v, dv, "y")
    return (
        w3 * y + w4 + w5 * w6 + w7,
        y * dw2[0] + w3 * dy + dw4 + w6 * dw5 + w5 * dw6 + dw7,
    )
