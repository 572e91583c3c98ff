# v_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp(self, dself, o, do):
    if isinstance(o, V):
        return V(self.a + o.a), SimpleNamespace(a=dself.a + do.a)
    if isinstance(o, (int, float)):
        return V(self.a + o)
    return NotImplemented


# v_add_jvp_: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp_(self, dself, o, do):
    if isinstance(o, V):
        return V(self.a + o.a)
    if isinstance(o, (int, float)):
        return V(self.a + o), SimpleNamespace(a=dself.a + do)
    return NotImplemented, None


# v_add_jvp__self: forward derivative of __add__ with respect to self (fwdtrans 0.1.0)
def v_add_jvp__self(self, dself, o):
    if isinstance(o, V):
        return V(self.a + o.a)
    if isinstance(o, (int, float)):
        return V(self.a + o), SimpleNamespace(a=dself.a)
    return NotImplemented, None


# v_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def v_mul_jvp__self(self, dself, o):
    if isinstance(o, Real):
        return V(self.a * o), SimpleNamespace(a=o * dself.a)
    elif isinstance(o, V):
        return self.a * o.a
    return NotImplemented, None


# v_mul_jvp_: forward derivative of __mul__ with respect to self, o (fwdtrans 0.1.0)
def v_mul_jvp_(self, dself, o, do):
    if isinstance(o, Real):
        w1 = self.a
        return V(w1 * o), SimpleNamespace(a=o * dself.a + w1 * do)
    elif isinstance(o, V):
        return self.a * o.a
    return NotImplemented, None


# v_rmul_jvp: forward derivative of __rmul__ with respect to self, o (fwdtrans 0.1.0)
def v_rmul_jvp(self, dself, o, do):
    return operated(v_mul_jvp_(self, dself, o, do))


# v_mul_jvp: forward derivative of __mul__ with respect to self, o (fwdtrans 0.1.0)
def v_mul_jvp(self, dself, o, do):
    if isinstance(o, Real):
        return V(self.a * o)
    elif isinstance(o, V):
        w1 = self.a
        w2 = o.a
        return w1 * w2, w2 * dself.a + w1 * do.a
    return NotImplemented


# v_pow_jvp__self: forward derivative of __pow__ with respect to self (fwdtrans 0.1.0)
def v_pow_jvp__self(self, dself, n):
    w1 = isinstance(n, int)
    return (
        V(self.a ** n) if w1 else NotImplemented,
        (
            SimpleNamespace(a=(n * self.a ** (n - 1.0) if n else 0.0) * dself.a)
            if w1
            else None
        ),
    )


# total_jvp: forward derivative of total with respect to iterable (fwdtrans 0.1.0)
def total_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = operated(v_add_jvp__self(item, ditem, 0))
        break
    else:
        return 0, 0.0
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = v_add_jvp(value, dvalue, item, ditem)
    return value, dvalue


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = operated(v_add_jvp__self(V(x), SimpleNamespace(a=dx), 2))
    w2, dw2 = operated(v_add_jvp_(w1, dw1, y, dy))
    v, dv = v_add_jvp(w2, dw2, V(y), SimpleNamespace(a=dy))
    v, dv = operated(v_add_jvp_(v, dv, x, dx))
    w3, dw3 = v_rmul_jvp(v, dv, x, dx)
    w, dw = operated(v_mul_jvp__self(w3, dw3, 3))
    w4, dw4 = v_mul_jvp(v, dv, w, dw)
    w5, dw5 = operated(v_pow_jvp__self(w, dw, 2))
    w6 = w5.a
    w7, dw7 = total_jvp([v, w], [dv, dw])
    return w4 + w6 + w7.a, dw4 + dw5.a + dw7.a
