# box_mix_jvp: forward derivative of mix with respect to self, p (fwdtrans 0.1.0)
def box_mix_jvp(self, dself, p, dp):
    w1 = self.x
    return w1 * p - self.y, p * dself.x + w1 * dp - dself.y


# box_mean_jvp: forward derivative of mean with respect to self (fwdtrans 0.1.0)
def box_mean_jvp(self, dself):
    return (self.x + self.y) / 2, 0.5 * (dself.x + dself.y)


# f_jvp: forward derivative of f with respect to x, y, v (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy, v, dv):
    box = Box(y)
    dbox = SimpleNamespace(x=dy, y=0.0)
    it, dit = unzip(
        box_mix_jvp(box, dbox, y, dy) for z, dz in zip(v, dv, strict=True) if True
    )
    w1 = v[1]
    w2, dw2 = box_mean_jvp(box, dbox)
    dw3 = dv[1], dw2
    match (w1, w2):
        case [m1, m2]:
            dm1 = dw3[0]
            w4 = [m1, *it]
            dw4 = [dm1, *dit]
            unseen = w4[:6]
        case _:
            pass
    w5 = v[2]
    dw5 = dv[2]
    w6 = next(it, w5)
    dw6 = next(dit, dw5)
    return w6, dw6
