# power_jvp__base__exponent__scale: forward derivative of power with respect to base, exponent, scale (fwdtrans 0.1.0)
def power_jvp__base__exponent__scale(
    base, dbase, exponent, dexponent, scale=1.0, dscale=0.0
):
    w1 = base ** exponent
    w2 = (exponent * base ** (exponent - 1.0) if exponent else 0.0) * dbase
    w3 = w2 + (w1 * log(base) if base or not exponent else 0.0) * dexponent
    return scale * w1, w1 * dscale + scale * w3


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    square = partial(power, exponent=2)
    square_jvp = partial(power_jvp__base__exponent__scale, exponent=2, dexponent=0.0)
    scaled = partial(power, x, scale=k)
    scaled_jvp = partial(power_jvp__base__exponent__scale, x, dx, scale=k, dscale=dk)
    w1, dw1 = square_jvp(x, dx)
    w2, dw2 = scaled_jvp(3, 0.0)
    w3, dw3 = square_jvp(k, dk, scale=x, dscale=dx)
    return w1 + w2 + w3, dw1 + dw2 + dw3
