# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    s = 0.0
    ds = 0.0
    for leaf in LEAVES:
        w1, dw1 = method_jvp(leaf, "value")(
            leaf, lasting(leaf), a, da, scale=b, dscale=db
        )
        w2, dw2 = method_jvp(leaf, "value")(
            leaf, lasting(leaf), dx=a, ddx=da, x=b, dx_=db
        )
        w3, dw3 = method_jvp(leaf, "spread")(
            leaf, lasting(leaf), a, da, b, db, power=3, dpower=0.0
        )
        s += w1 + w2 + w3
        ds += dw1 + dw2 + dw3
        w4, dw4 = method_jvp(leaf, "options")(
            leaf, lasting(leaf), a, da, u=b, du=db, v=a, dv=da
        )
        w5, dw5 = method_jvp(leaf, "options")(leaf, lasting(leaf), b, db, u=a, du=da)
        w6, dw6 = method_jvp(leaf, "area")(leaf, lasting(leaf), a, da)
        s += w4 + w5 + w6
        ds += dw4 + dw5 + dw6
    return s, ds
