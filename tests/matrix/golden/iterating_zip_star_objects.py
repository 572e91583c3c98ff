# v_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# v_jvp_: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp_(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# v_jvp__b: forward derivative of __init__ with respect to self, b (fwdtrans 0.1.0)
def v_jvp__b(a, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = 0.0, db
    return self, dself


# v_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def v_iter_jvp(self, dself):
    yield self.a, dself.a
    yield self.b, dself.b


# taken_apart_jvp: forward derivative of taken_apart with respect to items (fwdtrans 0.1.0)
def taken_apart_jvp(items, ditems):
    for item, ditem in zip(items, ditems, strict=True):
        w1, dw1 = unzip(v_iter_jvp(item, ditem))
        yield tuple(w1), tuple(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = v_jvp(x, dx, y, dy)
    w2, dw2 = v_jvp_(y, dy, x * y, y * dx + x * dy)
    w3, dw3 = v_jvp__b(2.0, x, dx)
    vs = [w1, w2, w3]
    dvs = [dw1, dw2, dw3]
    w4, dw4 = unzip(taken_apart_jvp(vs, dvs))
    xs, ys = zip(*w4)
    dxs, dys = zip(*dw4)
    return (
        sum(p * q for p, q in zip(xs, ys)),
        sum(
            q * dp + p * dq
            for (p, dp), (q, dq) in zip(
                zip(xs, dxs, strict=True), zip(ys, dys, strict=True)
            )
        ),
    )
