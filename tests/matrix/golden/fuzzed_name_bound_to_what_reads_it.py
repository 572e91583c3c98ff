# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    it = (tanh(x) * z for z in v)
    dit = (
        z * (1.0 - tanh(x) * tanh(x)) * dx + tanh(x) * dz
        for z, dz in zip(v, dv, strict=True)
    )
    w1 = next(it)
    dw1 = next(dit)
    dx = dw1
    x = w1
    w2 = next(it, v)
    dw2 = next(dit, dv)
    dx = dw2
    x = w2
    return x, dx
