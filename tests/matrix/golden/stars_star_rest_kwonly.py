# poly_jvp__x__coef__scale__opts: forward derivative of poly with respect to x, coef, scale, opts (fwdtrans 0.1.0)
def poly_jvp__x__coef__scale__opts(
    x, dx, *coef, dcoef=(), scale=1.0, dscale=0.0, dopts=None, **opts
):
    if dopts is None:
        dopts = zero(opts)
    s = 0.0
    ds = 0.0
    for c, dc in zip(coef, dcoef, strict=True):
        ds = x * ds + s * dx + dc
        s = s * x + c
    w1 = opts.get("shift", 0.0)
    return (
        scale * s + w1 * x,
        s * dscale + scale * ds + x * dopts.get("shift", 0.0) + w1 * dx,
    )


# poly_jvp: forward derivative of poly with respect to x, coef (fwdtrans 0.1.0)
def poly_jvp(x, dx, *coef, dcoef=(), scale=1.0, **opts):
    s = 0.0
    ds = 0.0
    for c, dc in zip(coef, dcoef, strict=True):
        ds = x * ds + s * dx + dc
        s = s * x + c
    w1 = opts.get("shift", 0.0)
    return scale * s + w1 * x, scale * ds + w1 * dx


# poly_jvp__x: forward derivative of poly with respect to x (fwdtrans 0.1.0)
def poly_jvp__x(x, dx, *coef, scale=1.0, **opts):
    s = 0.0
    ds = 0.0
    for c in coef:
        ds = x * ds + s * dx + None
        s = s * x + c
    w1 = opts.get("shift", 0.0)
    return scale * s + w1 * x, scale * ds + w1 * dx


# f_jvp: forward derivative of f with respect to x, a, b (fwdtrans 0.1.0)
def f_jvp(x, dx, a, da, b, db):
    w1, dw1 = poly_jvp__x__coef__scale__opts(
        x, dx, a, b, 1.0, scale=b, dscale=db, shift=a, dcoef=(da, db, 0.0),
        dopts={"shift": da}
    )
    w2, dw2 = poly_jvp(x, dx, a, b, dcoef=(da, db))
    w3, dw3 = poly_jvp__x(x, dx)
    return w1 + w2 + w3, dw1 + dw2 + dw3
