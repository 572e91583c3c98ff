# point_scaled_jvp: forward derivative of scaled with respect to self, k (fwdtrans 0.1.0)
def point_scaled_jvp(self, dself, k, dk):
    w1 = self.x
    w2 = self.y
    w3 = Point(w1 * k, w2 * k)
    w4 = k * dself.x + w1 * dk
    return w3, SimpleNamespace(x=w4, y=k * dself.y + w2 * dk, tags=[], name=None)


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p = Point(a, b)
    dp = SimpleNamespace(x=da, y=db, tags=[], name=None)
    q = Point(a * b)
    dq_y = 0.0
    dq_tags = []
    q.tags.append(b)
    dq_tags.append(db)
    r, dr = point_scaled_jvp(p, dp, b, db)
    q.y = r.x
    dq_y = dr.x
    w1 = p.x
    w2 = q.y
    w3 = r.y
    w4 = q.tags[0]
    return (
        w1 * w2 + w3 * w4 + len(p.name),
        w2 * dp.x + w1 * dq_y + w4 * dr.y + w3 * dq_tags[0],
    )
