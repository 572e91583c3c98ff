# v_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def v_add_jvp(self, dself, o, do):
    return V(self.a + o.a * 2), SimpleNamespace(a=dself.a + 2.0 * do.a)


# running_jvp: forward derivative of running with respect to iterable (fwdtrans 0.1.0)
def running_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for value, dvalue in zip(items, ditems, strict=True):
        yield value, dvalue
        break
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = v_add_jvp(value, dvalue, item, ditem)
        yield value, dvalue


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = [], []
    for v, dv in running_jvp(
        [V(x), V(y), V(x * y)],
        [
            SimpleNamespace(a=dx),
            SimpleNamespace(a=dy),
            SimpleNamespace(a=y * dx + x * dy)
        ]
    ):
        w1.append(v.a)
        dw1.append(dv.a)
    return sum(w1), sum(dw1)
