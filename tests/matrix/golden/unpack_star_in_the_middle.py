# f_jvp: forward derivative of f with respect to polygon (fwdtrans 0.1.0)
def f_jvp(polygon, dpolygon):
    first, *inner, last = polygon
    dfirst, *dinner, dlast = dpolygon
    area = 0.0
    darea = 0.0
    for v, dv in zip(inner, dinner, strict=True):
        area += v * first
        darea += first * dv + v * dfirst
    return area - last, darea - dlast
