# gen_jvp_guarded: forward derivative of gen with respect to x, y (fwdtrans 0.1.0)
def gen_jvp_guarded(x, dx, y, dy):
    yield (x, (y, x)), (dx, (dy, dx))
    yield (x * y, (y,)), (y * dx + x * dy, (dy,))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    t, a = 0.0, y
    dt, da = 0.0, dy
    try:
        for w1, dw1 in gen_jvp_guarded(x, dx, y, dy):
            a, w2 = w1
            da, dw2 = dw1
            p, q = w2
            dp, dq = dw2
            w3 = a * p
            t += w3 * q
            dt += q * (p * da + a * dp) + w3 * dq
    except ValueError:
        t += a * x
        dt += x * da + a * dx
    return t * a, a * dt + t * da
