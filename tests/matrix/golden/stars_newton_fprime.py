# newton_jvp__func__x0__fprime__args: forward derivative of newton with respect to func, x0, fprime, args (fwdtrans 0.1.0)
def newton_jvp__func__x0__fprime__args(
    func, func_jvp, x0, dx0, fprime=None, fprime_jvp=None, args=(), dargs=None,
    tol=1e-12, maxiter=50
):
    if fprime_jvp is None:
        fprime_jvp = zero(fprime)
    if dargs is None:
        dargs = zero(args)
    x = x0
    dx = dx0
    if fprime is not None:
        for _ in range(maxiter):
            fval, dfval = func_jvp(x, dx, *interleaved(args, dargs))
            w1, dw1 = fprime_jvp(x, dx, *interleaved(args, dargs))
            step = fval / w1
            dstep = (dfval - step * dw1) / w1
            x = x - step
            dx = dx - dstep
            if abs(step) < tol:
                return x, dx
    else:
        p0 = x
        p1 = x * (1 + 1e-4) + 1e-4
        for _ in range(maxiter):
            q0, q1 = func(p0, *args), func(p1, *args)
            if abs(q1 - q0) < 1e-300 or abs(p1 - p0) < tol:
                return p1
            p0, p1 = p1, p1 - q1 * (p1 - p0) / (q1 - q0)
        return p1
    return x, dx


# kepler_jvp: forward derivative of kepler with respect to E, e, M (fwdtrans 0.1.0)
def kepler_jvp(E, dE, e, de, M, dM):
    w1 = sin(E)
    return E - e * w1 - M, (1.0 - e * cos(E)) * dE - w1 * de - dM


# dkepler_jvp: forward derivative of dkepler with respect to E, e, M (fwdtrans 0.1.0)
def dkepler_jvp(E, dE, e, de, M, dM):
    w1 = cos(E)
    return 1 - e * w1, e * sin(E) * dE - w1 * de


# f_jvp: forward derivative of f with respect to e, M (fwdtrans 0.1.0)
def f_jvp(e, de, M, dM):
    return newton_jvp__func__x0__fprime__args(
        kepler, kepler_jvp, M, dM, fprime=dkepler, fprime_jvp=dkepler_jvp, args=(e, M),
        dargs=(de, dM)
    )
