# ramp_jvp__slope: forward derivative of __init__ with respect to self, slope (fwdtrans 0.1.0)
def ramp_jvp__slope(slope, dslope, n):
    self = Ramp.__new__(Ramp)
    dself = SimpleNamespace()
    self.slope, self.n = slope, n
    dself.slope, dself.n = dslope, 0.0
    return self, dself


# ramp_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def ramp_iter_jvp(self, dself):
    w1 = range(self.n)
    return (self.slope * i for i in w1), (i * dself.slope for i in w1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    r, dr = ramp_jvp__slope(x, dx, 4)
    lambda_jvp = lambda z, dz: (z * y, y * dz + z * dy)
    scale = [lambda z: z * y][0]
    scale_jvp = [lambda_jvp][0]
    w1, dw1 = ramp_iter_jvp(r, dr)
    w2, dw2 = [], []
    for item, ditem in zip(w1, dw1, strict=True):
        w3, dw3 = scale_jvp(item, ditem)
        w2.append(w3)
        dw2.append(dw3)
    w4 = sum(w2)
    w5, dw5 = ramp_iter_jvp(r, dr)
    w6, dw6 = [], []
    for v, dv in zip(w5, dw5, strict=True):
        if v > x:
            w6.append(v)
            dw6.append(dv)
    w7 = sum(w6)
    w8, dw8 = ramp_jvp__slope(y, dy, 3)
    w9, dw9 = ramp_iter_jvp(r, dr)
    w10, dw10 = ramp_iter_jvp(w8, dw8)
    w11, dw11 = [], []
    for (v, dv), (w, dw) in zip(zip(w9, dw9, strict=True), zip(w10, dw10, strict=True)):
        w11.append(v * w)
        dw11.append(w * dv + v * dw)
    return w4 + w7 + sum(w11), sum(dw2) + sum(dw6) + sum(dw11)
