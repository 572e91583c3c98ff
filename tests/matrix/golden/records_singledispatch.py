# norm_jvp__args__kw: forward derivative of norm with respect to args, kw (fwdtrans 0.1.0)
def norm_jvp__args__kw(*args, dargs=(), dkw=None, **kw):
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
    w1, dw1 = norm_jvp__args__kw(x, dargs=(dx,))
    w2, dw2 = norm_jvp__args__kw([x, y], dargs=([dx, dy],))
    w3, dw3 = norm_jvp__args__kw(
        {'a': x, 'b': y * x}, dargs=({'a': dx, 'b': x * dy + y * dx},)
    )
    return w1 * w2 + w3, w2 * dw1 + w1 * dw2 + dw3
