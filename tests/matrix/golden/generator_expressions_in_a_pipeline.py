# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    scaled = (k * v for v in xs)
    dscaled = (v * dk + k * dv for v, dv in zip(xs, dxs, strict=True))
    squares, dsquares = unzip(
        (v * v, 2.0 * v * dv) for v, dv in zip(scaled, dscaled, strict=True) if v > 0.5
    )
    return sum(squares), sum(dsquares)
