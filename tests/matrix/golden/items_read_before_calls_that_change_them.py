# take_jvp: forward derivative of take with respect to v, k (fwdtrans 0.1.0)
def take_jvp(v, dv, k, dk):
    w1 = v[0]
    dv[0] = k * dv[0] + w1 * dk
    v[0] = w1 * k
    w2 = v[0]
    w3 = v[1]
    w4 = w2 / w3
    return w4, (dv[0] - w4 * dv[1]) / w3


# acc_init_jvp: forward derivative of __init__ with respect to self, t (fwdtrans 0.1.0)
def acc_init_jvp(self, dself, t, dt):
    self.t = t
    dself.t = dt
    return None, None


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
    w13 = Acc.__new__(Acc)
    dw13 = SimpleNamespace()
    acc_init_jvp(w13, dw13, x, dx)
    a = w13
    da = dw13
    w14 = a.t
    dw14 = da.t
    w15 = v[0]
    dw15 = dv[0]
    w16, dw16 = acc_bump_jvp(a, da, w15, dw15)
    w17 = w14 + w16
    da.t = dw14 + dw16
    a.t = w17
    w18 = a.t
    dw18 = da.t
    w19, dw19 = acc_bump_jvp__self(a, da, 2.0)
    w20 = w19 / 10
    w21 = w18 ** w20
    w22 = 0.1 * (w21 * log(w18) if w18 or not w20 else 0.0) * dw19
    da.t = (w20 * w18 ** (w20 - 1.0) if w20 else 0.0) * dw18 + w22
    a.t = w21
    w23 = v[0]
    w24 = v[1]
    return w23 * w24 + a.t + len(out), w24 * dv[0] + w23 * dv[1] + da.t
