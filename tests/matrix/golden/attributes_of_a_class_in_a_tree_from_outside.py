# weight_jvp: forward derivative of weight with respect to nodes, x (fwdtrans 0.1.0)
def weight_jvp(nodes, dnodes, x, dx):
    w1, dw1 = [], []
    for n, dn in zip(nodes, dnodes, strict=True):
        w2, dw2 = field_jvp(n, "w")(n, dn)
        if w2:
            w3, dw3 = field_jvp(n, "w")(n, dn)
            w1.append(w3 * x)
            dw1.append(x * dw3 + w3 * dx)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    env = {"x": x, "y": y}
    denv = {"x": dx, "y": dy}
    w1, dw1 = method_jvp(T, "ev")(T, lasting(T), env, denv)
    w2 = V("x")
    dw2 = SimpleNamespace(n=None)
    w3 = C(y)
    dw3 = SimpleNamespace(v=dy)
    w4 = [w2, w3, T]
    dw4 = [dw2, dw3, lasting(T)]
    w5, dw5 = weight_jvp(w4, dw4, x, dx)
    return w1 + w5, dw1 + dw5
