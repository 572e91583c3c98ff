# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, i, x, dx):
    w1 = i < len(v)
    w2 = v[i] if w1 else x
    dw2 = dv[i] if w1 else dx
    remove_jvp(v, dv, w2)
    w3 = v[0]
    dw3 = dv[0]
    dv.append(w3 * dx + x * dw3)
    v.append(x * w3)
    return v[-1], dv[-1]
