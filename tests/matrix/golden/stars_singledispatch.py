# area_jvp__args__kw: forward derivative of area with respect to args, kw (fwdtrans 0.1.0)
def area_jvp__args__kw(*args, dargs=(), dkw=None, **kw):
    if dkw is None:
        dkw = zero(kw)
    if not args:
        raise TypeError(f'{funcname} requires at least '
                        '1 positional argument')

    return companion(dispatch(args[0].__class__))(
        *interleaved(args, dargs), **interleaved(kw, dkw)
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = area_jvp__args__kw(x, dargs=(dx,))
    w2, dw2 = area_jvp__args__kw([x, y], dargs=([dx, dy],))
    return w1 + w2, dw1 + dw2
