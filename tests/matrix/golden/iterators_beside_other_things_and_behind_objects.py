# multiples_jvp: forward derivative of multiples with respect to x (fwdtrans 0.1.0)
def multiples_jvp(x, dx):
    k = 1
    while k < 9:
        yield x * k, k * dx
        k += 1


# kept_jvp: forward derivative of __init__ with respect to self, x (fwdtrans 0.1.0)
def kept_jvp(x, dx):
    self = Kept.__new__(Kept)
    dself = SimpleNamespace()
    self.g, dself.g = unzip(multiples_jvp(x, dx))
    return self, dself


# kept_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def kept_iter_jvp(self, dself):
    return self.g, dself.g


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = unzip(multiples_jvp(x, dx))
    d = {"a": w1, "n": 3, "l": [1.0, y]}
    dd = {"a": dw1, "n": 0.0, "l": [0.0, dy]}
    for k in d:
        if k == "a":
            w2 = d[k]
            for t, _ in zip(w2, dd[k], strict=True):
                break
    r, dr = kept_jvp(y, dy)
    w3, dw3 = kept_iter_jvp(r, dr)
    for t, _ in zip(w3, dw3, strict=True):
        break
    w4, dw4 = kept_iter_jvp(r, dr)
    for t, _ in zip(w4, dw4, strict=True):
        if t > 2.0:
            break
    w5 = d["a"]
    dw5 = dd["a"]
    w6 = next(w5)
    dw6 = next(dw5)
    w7 = d["l"]
    dw7 = dd["l"]
    w8 = w7[1]
    dw8 = dw7[1]
    w9 = next(r.g)
    dw9 = next(dr.g)
    w10, dw10 = kept_iter_jvp(r, dr)
    w11 = next(w10)
    dw11 = next(dw10)
    return (w6 * w8, w9 + w11 * x), (w8 * dw6 + w6 * dw8, dw9 + x * dw11 + w11 * dx)
