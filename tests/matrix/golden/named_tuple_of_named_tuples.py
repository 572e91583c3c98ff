# length2_jvp: forward derivative of length2 with respect to line (fwdtrans 0.1.0)
def length2_jvp(line, dline):
    dx = line.end.x - line.start.x
    ddx = dline.end.x - dline.start.x
    dy = line.end.y - line.start.y
    ddy = dline.end.y - dline.start.y
    return dx * dx + dy * dy, 2.0 * (dx * ddx + dy * ddy)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    line = Line(Point(a, b), Point(b, 2.0))
    dline = Line(Point(da, db), Point(db, 0.0))
    longer = line._replace(end=line.end._replace(y=a * b))
    dlonger = dline._replace(end=dline.end._replace(y=b * da + a * db))
    (x0, y0), (x1, y1) = longer
    (dx0, dy0), (dx1, dy1) = dlonger
    w1, dw1 = length2_jvp(line, dline)
    w2, dw2 = length2_jvp(longer, dlonger)
    return (
        w1 * w2 + x0 * y1 - x1 * y0,
        w2 * dw1 + w1 * dw2 + y1 * dx0 + x0 * dy1 - y0 * dx1 - x1 * dy0,
    )
