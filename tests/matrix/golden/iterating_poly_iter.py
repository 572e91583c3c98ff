# polygon_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def polygon_iter_jvp(self, dself):
    w1 = self.points
    for p, dp in zip(w1, dself.points, strict=True):
        yield p, dp


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    shape = Polygon([(0.0, 0.0), (a, 0.2), (a * b, b)])
    w1 = b * da + a * db
    dshape = SimpleNamespace(points=[(0.0, 0.0), (da, 0.0), (w1, db)])
    length = 0.0
    dlength = 0.0
    last = None
    dlast = None
    for (x, y), (dx, dy) in polygon_iter_jvp(shape, dshape):
        if last is not None:
            w2 = x - last[0]
            w3 = y - last[1]
            w4 = hypot(w2, w3)
            length += w4
            dlength += (w2 * (dx - dlast[0]) + w3 * (dy - dlast[1])) / w4
        last = (x, y)
        dlast = dx, dy
    w5 = len(shape)
    return length / w5, dlength / w5
