# quat_jvp: forward derivative of __init__ with respect to self, w, z (fwdtrans 0.1.0)
def quat_jvp(w, dw, z, dz):
    self = Quat.__new__(Quat)
    dself = SimpleNamespace()
    self.w, self.z = w, z
    dself.w, dself.z = dw, dz
    return self, dself


# quat_jvp__w: forward derivative of __init__ with respect to self, w (fwdtrans 0.1.0)
def quat_jvp__w(w, dw, z):
    self = Quat.__new__(Quat)
    dself = SimpleNamespace()
    self.w, self.z = w, z
    dself.w, dself.z = dw, 0.0
    return self, dself


# quat_mul_jvp: forward derivative of __mul__ with respect to self, o (fwdtrans 0.1.0)
def quat_mul_jvp(self, dself, o, do):
    w1 = self.w
    w2 = o.w
    w3 = self.z
    w4 = o.z
    return quat_jvp(
        w1 * w2 - w3 * w4,
        w2 * dself.w + w1 * do.w - w4 * dself.z - w3 * do.z,
        w1 * w4 + w3 * w2,
        w4 * dself.w + w1 * do.z + w2 * dself.z + w3 * do.w
    )


# multiplied_jvp: forward derivative of multiplied with respect to iterable (fwdtrans 0.1.0)
def multiplied_jvp(iterable, diterable):
    items = iter(iterable)
    ditems = iter(diterable)
    for value, dvalue in zip(items, ditems, strict=True):
        break
    else:
        raise TypeError("reduce() of empty iterable with no initial value")
    for item, ditem in zip(items, ditems, strict=True):
        value, dvalue = quat_mul_jvp(value, dvalue, item, ditem)
    return value, dvalue


# quat_matmul_jvp: forward derivative of __matmul__ with respect to self, o (fwdtrans 0.1.0)
def quat_matmul_jvp(self, dself, o, do):
    w1 = self.w
    w2 = o.w
    w3 = self.z
    w4 = o.z
    return w1 * w2 + w3 * w4, w2 * dself.w + w1 * do.w + w4 * dself.z + w3 * do.z


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = quat_jvp(x, dx, y, dy)
    w2, dw2 = quat_jvp__w(y, dy, 1.0)
    w3, dw3 = quat_jvp__w(x, dx, 2.0)
    qs = [w1, w2, w3]
    dqs = [dw1, dw2, dw3]
    q, dq = multiplied_jvp(qs, dqs)
    w4 = q.w
    w5 = q.z
    w6, dw6 = quat_matmul_jvp(qs[0], dqs[0], qs[1], dqs[1])
    w7, dw7 = quat_matmul_jvp(qs[1], dqs[1], qs[2], dqs[2])
    return w4 * w5 + w6 + w7, w5 * dq.w + w4 * dq.z + dw6 + dw7
