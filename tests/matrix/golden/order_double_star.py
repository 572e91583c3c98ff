# product_jvp: forward derivative of product with respect to a, b (fwdtrans 0.1.0)
def product_jvp(a, da, b, db):
    return a * b, b * da + a * db


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    d = {"a": x, "b": y}
    dd = {"a": dx, "b": dy}
    def change():
        d["a"] = y * y
        return x

    def change_jvp():
        dd["a"] = 2.0 * y * dy
        d["a"] = y * y
        return x, dx

    w1 = {**d}
    dw1 = {**dd}
    w2, dw2 = change_jvp()
    e = {"z": 1.0, **w1, "k": w2, **d}
    de = {"z": 0.0, **dw1, "k": dw2, **dd}
    w3 = d["a"]
    dw3 = dd["a"]
    w4, dw4 = change_jvp()
    d["b"], dd["b"] = product_jvp(a=w3, da=dw3, b=w4, db=dw4)
    w5, dw5 = product_jvp(**interleaved(d, dd))
    w6 = {**d}
    dw6 = {**dd}
    w7, dw7 = change_jvp()
    return (e, w5, dict(**w6, c=w7)), (de, dw5, dict(**dw6, c=dw7))
