# store_at_jvp: forward derivative of store_at with respect to items, at, item (fwdtrans 0.1.0)
def store_at_jvp(items, ditems, at, dat, item, ditem):
    still_key(at)
    items[at] = item
    ditems[at] = ditem
    return None, None


# total_jvp__get: forward derivative of total with respect to get (fwdtrans 0.1.0)
def total_jvp__get(get, get_jvp, keys):
    w1, dw1 = [], []
    for key in keys:
        w2, dw2 = get_jvp(key, None, 0.0, 0.0)
        w1.append(w2)
        dw1.append(dw2)
    return sum(w1), sum(dw1)


# get_jvp__table__key__default: forward derivative of get with respect to table, key, default (fwdtrans 0.1.0)
def get_jvp__table__key__default(table, dtable, key, dkey, default=None, ddefault=None):
    if ddefault is None:
        ddefault = zero(default)
    return table.get(key, default), dtable.get(key, ddefault)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {"a": x, "b": x * y}
    dd = {"a": dx, "b": y * dx + x * dy}
    best = max(d, key=d.get)
    rows = defaultdict(list)
    drows = defaultdict(list)
    rows["p"].append(y)
    drows["p"].append(dy)
    put = {"set": d.__setitem__}["set"]
    put_jvp = {"set": partial(store_at_jvp, d, dd)}["set"]
    put_jvp("c", None, y * y, 2.0 * y * dy)
    w1, dw1 = total_jvp__get(
        d.get, partial(get_jvp__table__key__default, d, dd), "abcd"
    )
    w2 = d.get
    w3, dw3 = [], []
    for item in "ab":
        w4, dw4 = get_jvp__table__key__default(d, dd, item, None)
        w3.append(w4)
        dw3.append(dw4)
    w5 = sum(w3)
    w6 = d[best]
    w7 = rows.get("p")[0]
    w8 = d["c"]
    w9 = w8 * (drows["p"] if "p" in rows else None)[0]
    return (
        w1 + w5 * w6 + w7 * w8,
        dw1 + w6 * sum(dw3) + w5 * dd[best] + w9 + w7 * dd["c"],
    )
