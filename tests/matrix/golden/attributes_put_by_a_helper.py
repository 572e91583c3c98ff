# put_jvp__record__value: forward derivative of put with respect to record, value (fwdtrans 0.1.0)
def put_jvp__record__value(record, drecord, name, value, dvalue):
    setattr(record, name, value)
    drecord.__dict__[field_name(record, name)] = dvalue
    return None, None


# fill_jvp: forward derivative of fill with respect to record, table (fwdtrans 0.1.0)
def fill_jvp(record, drecord, table, dtable):
    for name in table:
        w1 = table[name]
        dw1 = dtable[name]
        put_jvp__record__value(record, drecord, name, w1, dw1)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r = Record()
    dr = SimpleNamespace()
    same = r
    dsame = dr
    fill_jvp(
        same,
        dsame,
        {"a": x, "b": y * x, "label": "z"},
        {"a": dx, "b": x * dy + y * dx, "label": None}
    )
    values = [x, y]
    dvalues = [dx, dy]
    fill_jvp(r, dr, {"items": values}, {"items": dvalues})
    w1 = r.a
    dw1 = dr.a
    w2 = r.b
    dw2 = dr.b
    values.append(w1 * w2)
    dvalues.append(w2 * dw1 + w1 * dw2)
    name = "a"
    w3 = getattr(r, name)
    w4 = r.b
    setattr(same, name, w3 * w4)
    dsame.__dict__[field_name(same, name)] = w4 * getattr(dr, name) + w3 * dr.b
    w5 = r.a
    w6 = w5 ** 2
    w7 = sum(same.items)
    return w6 * w7, 2.0 * w7 * w5 * dr.a + w6 * sum(dsame.items)
