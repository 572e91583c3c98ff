# power_jvp__p__q_guarded: forward derivative of power with respect to p, q (fwdtrans 0.1.0)
def power_jvp__p__q_guarded(p, dp, q=0.5, dq=0.0):
    return p * q, q * dp + p * dq


# f_jvp: forward derivative of f with respect to x, u (fwdtrans 0.1.0)
def f_jvp(x, dx, u, du):
    s = 0.0
    ds = 0.0
    try:
        for m in range(2):
            w1 = u[m] / x
            t = {"p": power, "q": partial(power, q=w1)}
            w2 = (du[m] - w1 * dx) / x
            dt = {
                "p": power_jvp__p__q_guarded,
                "q": partial(power_jvp__p__q_guarded, q=w1, dq=w2)
            }
            w3, dw3 = dt["q"](x, dx)
            w4 = w3 / x
            w5, dw5 = dt["p"](x, dx)
            s += w4 + w5
            ds += (dw3 - w4 * dx) / x + dw5
    except ZeroDivisionError:
        s = x
        ds = dx
    return s, ds
