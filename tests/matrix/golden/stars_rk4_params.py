# rk4_step_jvp__f__y__params__options: forward derivative of rk4_step with respect to f, y, params, options (fwdtrans 0.1.0)
def rk4_step_jvp__f__y__params__options(
    f, f_jvp, t, y, dy, h, *params, dparams=(), doptions=None, **options
):
    if doptions is None:
        doptions = zero(options)
    k1, dk1 = f_jvp(
        t, 0.0, y, dy, *interleaved(params, dparams), **interleaved(options, doptions)
    )
    w1 = h / 2
    k2, dk2 = f_jvp(
        t + w1,
        0.0,
        y + w1 * k1,
        dy + w1 * dk1,
        *interleaved(params, dparams),
        **interleaved(options, doptions)
    )
    k3, dk3 = f_jvp(
        t + w1,
        0.0,
        y + w1 * k2,
        dy + w1 * dk2,
        *interleaved(params, dparams),
        **interleaved(options, doptions)
    )
    k4, dk4 = f_jvp(
        t + h,
        0.0,
        y + h * k3,
        dy + h * dk3,
        *interleaved(params, dparams),
        **interleaved(options, doptions)
    )
    w2 = h / 6
    return (
        y + w2 * (k1 + 2 * k2 + 2 * k3 + k4),
        dy + w2 * (dk1 + 2.0 * dk2 + 2.0 * dk3 + dk4),
    )


# logistic_jvp__t__y__r__K: forward derivative of logistic with respect to t, y, r, K (fwdtrans 0.1.0)
def logistic_jvp__t__y__r__K(t, dt, y, dy, r, dr, K=1.0, dK=0.0):
    w1 = r * y
    w2 = y / K
    w3 = 1 - w2
    return w1 * w3, w3 * (y * dr + r * dy) + w1 * (w2 * dK - dy) / K


# f_jvp: forward derivative of f with respect to y0, r, K (fwdtrans 0.1.0)
def f_jvp(y0, dy0, r, dr, K, dK):
    y, t = y0, 0.0
    dy = dy0
    for _ in range(5):
        y, dy = rk4_step_jvp__f__y__params__options(
            logistic, logistic_jvp__t__y__r__K, t, y, dy, 0.1, r, K=K, dparams=(dr,),
            doptions={"K": dK}
        )
        t += 0.1
    return y, dy
