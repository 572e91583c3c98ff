# point_jvp: forward derivative of __init__ with respect to self, x, y (fwdtrans 0.1.0)
def point_jvp(x, dx, y, dy):
    self = Point.__new__(Point)
    dself = SimpleNamespace()
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    return self, dself


# g_jvp__a__b__c: forward derivative of g with respect to a, b, c (fwdtrans 0.1.0)
def g_jvp__a__b__c(a, da, b, db, c=1.0, dc=0.0):
    return a * b + c, b * da + a * db + dc


# g_jvp: forward derivative of g with respect to a, b (fwdtrans 0.1.0)
def g_jvp(a, da, b, db, c=1.0):
    return a * b + c, b * da + a * db


# point_dist_jvp__self__oy: forward derivative of dist with respect to self, oy (fwdtrans 0.1.0)
def point_dist_jvp__self__oy(self, dself, ox, oy, doy):
    w1 = self.x - ox
    w2 = self.y - oy
    w3 = math.hypot(w1, w2)
    return w3, (w1 * dself.x + w2 * (dself.y - doy)) / w3


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    p, dp = point_jvp(*interleaved(v, dv))
    d = {"c": x * y}
    dd = {"c": y * dx + x * dy}
    w1, dw1 = g_jvp__a__b__c(*interleaved(v, dv))
    w2, dw2 = g_jvp(x, dx, y, dy)
    w3, dw3 = g_jvp__a__b__c(*interleaved(v, dv), **interleaved(d, dd))
    w4 = max(*v)
    w5 = math.hypot(*v)
    w6, dw6 = point_dist_jvp__self__oy(p, dp, 1.0, y, dy)
    w7, dw7 = g_jvp(a=x, da=dx, b=y, db=dy)
    w8 = dw1 + dw2 + dw3 + (*dv,)[(*v,).index(w4)]
    return (
        w1 + w2 + w3 + w4 + w5 + w6 + w7,
        w8 + sum(x_ / w5 * dx for x_, dx in zip(v, dv)) + dw6 + dw7,
    )
