# take_jvp: forward derivative of take with respect to v, k (fwdtrans 0.1.0)
def take_jvp(v, dv, k, dk):
    w1 = v[0]
    dv[0] = k * dv[0] + w1 * dk
    v[0] = w1 * k
    w2 = v[0]
    w3 = v[1]
    w4 = w2 / w3
    return w4, (dv[0] - w4 * dv[1]) / w3


# acc_bump_jvp: forward derivative of bump with respect to self, z (fwdtrans 0.1.0)
def acc_bump_jvp(self, dself, z, dz):
    w1 = self.t
    dself.t = z * dself.t + w1 * dz
    self.t = w1 * z
    return self.t + 1, dself.t


# acc_bump_jvp__self: forward derivative of bump with respect to self (fwdtrans 0.1.0)
def acc_bump_jvp__self(self, dself, z):
    self.t = self.t * z
    dself.t = z * dself.t
    return self.t + 1, dself.t


# f_jvp: forward derivative of f with respect to v, x (fwdtrans 0.1.0)
def f_jvp(v, dv, x, dx):
    out = [x, x * x]
    dout = [dx, 2.0 * x * dx]
    w1 = v[1]
    dw1 = dv[1]
    w2 = out.pop()
    dw2 = dout.pop()
    w3 = w1 + w2
    dv[1] = dw1 + dw2
    v[1] = w3
    w4 = v[0]
    dw4 = dv[0]
    w5, dw5 = take_jvp(v, dv, x, dx)
    w6 = w4 - w5
    dv[0] = dw4 - dw5
    v[0] = w6
    w7 = v[0]
    dw7 = dv[0]
    w8, dw8 = take_jvp(v, dv, x, dx)
    w9 = w7 * w8
    dv[0] = w8 * dw7 + w7 * dw8
    v[0] = w9
    i = 0
    w10 = v[i + 1]
    dw10 = dv[i + 1]
    w11, dw11 = take_jvp(v, dv, x, dx)
    w12 = w10 / w11
    dv[i + 1] = (dw10 - w12 * dw11) / w11
    v[i + 1] = w12
    a = Acc(x)
    da = SimpleNamespace(t=dx)
    w13 = a.t
    dw13 = da.t
    w14 = v[0]
    dw14 = dv[0]
    w15, dw15 = acc_bump_jvp(a, da, w14, dw14)
    w16 = w13 + w15
    da.t = dw13 + dw15
    a.t = w16
    w17 = a.t
    dw17 = da.t
    w18, dw18 = acc_bump_jvp__self(a, da, 2.0)
    w19 = w18 / 10
    w20 = w17 ** w19
    w21 = (w20 * log(w17) if w17 or not w19 else 0.0) * dw18 / 10.0
    da.t = (w19 * w17 ** (w19 - 1.0) if w19 else 0.0) * dw17 + w21
    a.t = w20
    w22 = v[0]
    w23 = v[1]
    return w22 * w23 + a.t + len(out), w23 * dv[0] + w22 * dv[1] + da.t
