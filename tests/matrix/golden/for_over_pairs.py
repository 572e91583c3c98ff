# f_jvp: forward derivative of f with respect to points (fwdtrans 0.1.0)
def f_jvp(points, dpoints):
    area = 0.0
    darea = 0.0
    w1 = points[1:] + points[:1]
    for ((x0, y0), (dx0, dy0)), ((x1, y1), (dx1, dy1)) in zip(
        zip(points, dpoints, strict=True),
        zip(w1, dpoints[1:] + dpoints[:1], strict=True)
    ):
        area += x0 * y1 - x1 * y0
        darea += y1 * dx0 + x0 * dy1 - y0 * dx1 - x1 * dy0
    return area / 2, 0.5 * darea
