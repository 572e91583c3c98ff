# particle_moved_jvp: forward derivative of moved with respect to self, u, v (fwdtrans 0.1.0)
def particle_moved_jvp(self, dself, u, du, v, dv):
    w1 = self.x
    w2 = self.y
    w3 = self.m
    w4 = self.tags
    return (
        dataclasses.replace(self, x=w1 + u, y=w2 + v),
        SimpleNamespace(x=dself.x + du, y=dself.y + dv, m=dself.m, tags=zero(w4)),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    p, dp = particle_moved_jvp(
        Particle(a, b),
        SimpleNamespace(x=da, y=db, m=0.0, tags=[]),
        b,
        db,
        a * a,
        2.0 * a * da
    )
    w1 = p.m
    w2 = p.x
    w3 = w2 ** 2
    w4 = p.y
    w5 = w3 + w4 ** 2
    return w1 * w5, w5 * dp.m + 2.0 * w1 * (w2 * dp.x + w4 * dp.y)
