# tally_add_jvp: forward derivative of add with respect to self, weight, value (fwdtrans 0.1.0)
def tally_add_jvp(self, dself, weight, dweight, value, dvalue):
    dself.total += value * dweight + weight * dvalue
    self.total += weight * value
    return self.total, dself.total


# put_jvp: forward derivative of put with respect to values, i, value (fwdtrans 0.1.0)
def put_jvp(values, dvalues, i, di, value, dvalue):
    values[i] += value
    dvalues[i] += dvalue
    return None, None


# each_jvp: forward derivative of each with respect to act, values (fwdtrans 0.1.0)
def each_jvp(act, act_jvp, values, dvalues):
    for i, (v, dv) in enumerate(zip(values, dvalues, strict=True)):
        act_jvp(i, 0.0, v, dv)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v, w, seen = [0.0, 1.0], [x, 2.0], []
    dv, dw, dseen = [0.0, 0.0], [dx, 0.0], []
    tally = Tally()
    dtally = SimpleNamespace(total=0.0)
    add = partial(tally.add, x)
    add_jvp = partial(tally_add_jvp, tally, dtally, x, dx)
    store = partial(put, v)
    store_jvp = partial(put_jvp, v, dv)
    store_jvp(0, 0.0, x * y, y * dx + x * dy)
    w1 = partial(store, 1)
    dw1 = partial(store_jvp, 1, 0.0)
    dw1(y, dy)
    w2 = partial(put, w)
    dw2 = partial(put_jvp, w, dw)
    each_jvp(w2, dw2, [x, y * y], [dx, 2.0 * y * dy])

    def lambda_jvp(kept, dkept, value, dvalue):
        w1 = kept.append(value)
        dw1 = dkept.append(dvalue)
        return w1, None

    acts = {"keep": partial(lambda kept, value: kept.append(value), seen), "add": partial(put, value=x)}
    dacts = {
        "keep": partial(lambda_jvp, seen, dseen),
        "add": partial(put_jvp, value=x, dvalue=dx)
    }
    w3 = acts["keep"]
    dw3 = dacts["keep"]
    w4, dw4 = add_jvp(y, dy)
    dw3(w4 * x, x * dw4 + w4 * dx)
    w5 = acts["add"]
    dw5 = dacts["add"]
    dw5(v, dv, 1, 0.0)
    w6 = v[0]
    dw6 = dv[0]
    w7 = v[1]
    dw7 = dv[1]
    w8 = w[0]
    dw8 = dw[0]
    w9 = w[1]
    dw9 = dw[1]
    w10 = w8 * w9
    w11 = seen[0]
    dw11 = dseen[0]
    w12, dw12 = add_jvp(x * y, y * dx + x * dy)
    return (
        w6 * w7 + w10 * w11 + w12,
        w7 * dw6 + w6 * dw7 + w11 * (w9 * dw8 + w8 * dw9) + w10 * dw11 + dw12,
    )
