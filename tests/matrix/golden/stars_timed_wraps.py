# area_jvp__r__k: forward derivative of area with respect to r, k (fwdtrans 0.1.0)
def area_jvp__r__k(r, dr, k=2.0, dk=0.0):
    w1 = k * r
    return w1 * r, r * r * dk + 2.0 * w1 * dr


# area_jvp: forward derivative of area with respect to args (fwdtrans 0.1.0)
def area_jvp(*args, dargs=(), **kwargs):
    CALLS.append(func.__name__)
    return area_jvp__r__k(
        *interleaved(args, dargs), **interleaved(kwargs, zero(kwargs))
    )


# area_jvp__args__kwargs: forward derivative of area with respect to args, kwargs (fwdtrans 0.1.0)
def area_jvp__args__kwargs(*args, dargs=(), dkwargs=None, **kwargs):
    if dkwargs is None:
        dkwargs = zero(kwargs)
    CALLS.append(func.__name__)
    return area_jvp__r__k(*interleaved(args, dargs), **interleaved(kwargs, dkwargs))


# f_jvp: forward derivative of f with respect to r, k (fwdtrans 0.1.0)
def f_jvp(r, dr, k, dk):
    w1, dw1 = area_jvp(r, dargs=(dr,))
    w2, dw2 = area_jvp__args__kwargs(r, k=k, dargs=(dr,), dkwargs={"k": dk})
    return w1 + w2, dw1 + dw2
