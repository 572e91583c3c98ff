# model_jvp: forward derivative of model with respect to x (fwdtrans 0.1.0)
def model_jvp(x, dx, **params):
    p = {**DEFAULTS, **params}
    w1 = p["a"]
    w2 = p["b"] * x
    return w1 * x + w2 * x, (w1 + 2.0 * w2) * dx


# model_jvp__x__params: forward derivative of model with respect to x, params (fwdtrans 0.1.0)
def model_jvp__x__params(x, dx, *, dparams=None, **params):
    if dparams is None:
        dparams = zero(params)
    p = {**DEFAULTS, **params}
    dp = {**lasting(DEFAULTS), **dparams}
    w1 = p["a"]
    w2 = p["b"] * x
    return w1 * x + w2 * x, x * dp["a"] + (w1 + 2.0 * w2) * dx + x * x * dp["b"]


# f_jvp: forward derivative of f with respect to x, a (fwdtrans 0.1.0)
def f_jvp(x, dx, a, da):
    w1, dw1 = model_jvp(x, dx)
    w2, dw2 = model_jvp__x__params(x, dx, a=a, dparams={"a": da})
    w3, dw3 = model_jvp__x__params(x, dx, b=a, dparams={"b": da})
    return w1 + w2 + w3, dw1 + dw2 + dw3
