# box_mix_jvp: forward derivative of mix with respect to self, p (fwdtrans 0.1.0)
def box_mix_jvp(self, dself, p, dp):
    w1 = self.x
    return w1 * p, p * dself.x + w1 * dp


# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    box = Box(v[0], x)
    dbox = SimpleNamespace(x=dv[0])
    ways = [box.mix]
    dways = [partial(box_mix_jvp, box, dbox)]
    for way, way_jvp in zip(ways, dways, strict=True):
        x, dx = way_jvp(y, dy)
    try:
        v[0] = x
        dv[0] = dx
        v[120] = y
        dv[120] = dy
    except LookupError:
        w1 = v[1]
        w2 = y
        w3 = dy
        w4 = dv[1]
        v[1] = w2
        dv[1] = w3
        y = w1
        dy = w4
    return x * y, y * dx + x * dy
