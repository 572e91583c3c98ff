# a3_jvp__x__y__z: forward derivative of a3 with respect to x, y, z (fwdtrans 0.1.0)
def a3_jvp__x__y__z(x, dx, y, dy, z=1.0, dz=0.0):
    w1 = x * y
    return w1 * z, z * (y * dx + x * dy) + w1 * dz


# a2_jvp: forward derivative of a2 with respect to args (fwdtrans 0.1.0)
def a2_jvp(*args, dargs=(), **kwargs):
    w1, dw1 = a3_jvp__x__y__z(
        *interleaved(args, dargs), **interleaved(kwargs, zero(kwargs))
    )
    return w1 * 2.0, 2.0 * dw1


# a1_jvp: forward derivative of a1 with respect to first, args (fwdtrans 0.1.0)
def a1_jvp(first, dfirst, *args, dargs=(), **kwargs):
    w1, dw1 = a2_jvp(first, *args, dargs=(dfirst, *dargs), **kwargs)
    return w1 + first, dw1 + dfirst


# a2_jvp__args__kwargs: forward derivative of a2 with respect to args, kwargs (fwdtrans 0.1.0)
def a2_jvp__args__kwargs(*args, dargs=(), dkwargs=None, **kwargs):
    if dkwargs is None:
        dkwargs = zero(kwargs)
    w1, dw1 = a3_jvp__x__y__z(*interleaved(args, dargs), **interleaved(kwargs, dkwargs))
    return w1 * 2.0, 2.0 * dw1


# a1_jvp__first__args__kwargs: forward derivative of a1 with respect to first, args, kwargs (fwdtrans 0.1.0)
def a1_jvp__first__args__kwargs(first, dfirst, *args, dargs=(), dkwargs=None, **kwargs):
    if dkwargs is None:
        dkwargs = zero(kwargs)
    w1, dw1 = a2_jvp__args__kwargs(
        first, *args, dargs=(dfirst, *dargs), dkwargs=dkwargs, **kwargs
    )
    return w1 + first, dw1 + dfirst


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = a1_jvp(x, dx, y, dargs=(dy,))
    w2, dw2 = a1_jvp__first__args__kwargs(x, dx, y, z=y, dargs=(dy,), dkwargs={"z": dy})
    w3, dw3 = a1_jvp(y, dy, x, x, dargs=(dx, dx))
    return w1 + w2 + w3, dw1 + dw2 + dw3
