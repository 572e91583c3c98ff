# poly_jvp: forward derivative of __init__ with respect to self, cs (fwdtrans 0.1.0)
def poly_jvp(*cs, dcs=()):
    self = Poly.__new__(Poly)
    dself = SimpleNamespace()
    self.cs = list(cs)
    dself.cs = list(dcs)
    return self, dself


# poly_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def poly_mul_jvp__self(self, dself, o):
    if isinstance(o, (int, float)):
        w1 = self.cs
        return poly_jvp(
            *(c * o for c in w1),
            dcs=(*(o * dc for c, dc in zip(w1, dself.cs, strict=True)),)
        )
    w2 = len(self.cs) + len(o.cs) - 1
    out = [0.0] * w2
    dout = [0.0] * w2
    w3 = self.cs
    for i, (a, da) in enumerate(zip(w3, dself.cs, strict=True)):
        for j, b in enumerate(o.cs):
            dout[i + j] += b * da
            out[i + j] += a * b
    return poly_jvp(*out, dcs=(*dout,))


# poly_add_jvp__self: forward derivative of __add__ with respect to self (fwdtrans 0.1.0)
def poly_add_jvp__self(self, dself, o):
    if not isinstance(o, Poly):
        o = Poly(o)
    w1 = self.cs
    w2 = o.cs
    return poly_jvp(
        *[a + b for a, b in itertools.zip_longest(w1, w2, fillvalue=0.0)],
        dcs=(
            *[da for (a, b), (da, _) in zip(itertools.zip_longest(w1, w2, fillvalue=0.0), itertools.zip_longest(dself.cs, zero(w2), fillvalue=0.0), strict=True)],
        )
    )


# poly_mul_jvp: forward derivative of __mul__ with respect to self, o (fwdtrans 0.1.0)
def poly_mul_jvp(self, dself, o, do):
    if isinstance(o, (int, float)):
        return Poly(*(c * o for c in self.cs))
    w1 = len(self.cs) + len(o.cs) - 1
    out = [0.0] * w1
    dout = [0.0] * w1
    w2 = self.cs
    for i, (a, da) in enumerate(zip(w2, dself.cs, strict=True)):
        w3 = o.cs
        for j, (b, db) in enumerate(zip(w3, do.cs, strict=True)):
            dout[i + j] += b * da + a * db
            out[i + j] += a * b
    return poly_jvp(*out, dcs=(*dout,))


# reduce_from_jvp__function__iterable_once: forward derivative of reduce_from with respect to function, iterable (fwdtrans 0.1.0)
def reduce_from_jvp__function__iterable_once(
    function, function_jvp, iterable, diterable, initial
):
    value = initial
    dvalue = 0.0
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = function_jvp(value, dvalue, item, ditem)
    return value, dvalue


# poly_call_jvp: forward derivative of __call__ with respect to self, x (fwdtrans 0.1.0)
def poly_call_jvp(self, dself, x, dx):
    lambda_jvp = lambda acc, dacc, c, dc: (acc * x + c, x * dacc + acc * dx + dc)
    w1 = self.cs
    dw1 = dself.cs
    return reduce_from_jvp__function__iterable_once(
        lambda acc, c: acc * x + c, lambda_jvp, reversed(w1), reversed(dw1), 0.0
    )


# poly_diff_jvp: forward derivative of diff with respect to self (fwdtrans 0.1.0)
def poly_diff_jvp(self, dself):
    w1 = self.cs
    return poly_jvp(
        *(i * c for i, c in enumerate(w1) if i),
        dcs=(
            *(i * dc for i, (c, dc) in enumerate(zip(w1, dself.cs, strict=True)) if i),
        )
    )


# f_jvp: forward derivative of f with respect to a, x (fwdtrans 0.1.0)
def f_jvp(a, da, x, dx):
    p, dp = poly_jvp(1.0, a, a * a, dcs=(0.0, da, 2.0 * a * da))
    w1, dw1 = poly_mul_jvp(p, dp, p, dp)
    w2, dw2 = poly_add_jvp__self(w1, dw1, 3.0)
    q, q_jvp = poly_mul_jvp__self(w2, dw2, 2.0)
    w3, dw3 = poly_call_jvp(q, q_jvp, x, dx)
    w4, dw4 = poly_diff_jvp(q, q_jvp)
    w5, dw5 = poly_call_jvp(w4, dw4, x, dx)
    return w3 + w5, dw3 + dw5
