# vector_add_jvp: forward derivative of __add__ with respect to self, other (fwdtrans 0.1.0)
def vector_add_jvp(self, dself, other, dother):
    return (
        Vector([a + b for a, b in zip(self, other)]),
        dVector(
            [
                da + db
                for (a, da), (b, db) in zip(
                    zip(self, dself, strict=True), zip(other, dother, strict=True)
                )
            ]
        ),
    )


# vector_scale_in_jvp__self: forward derivative of scale_in with respect to self (fwdtrans 0.1.0)
def vector_scale_in_jvp__self(self, dself, k):
    for i in range(len(self)):
        dself[i] *= k
        self[i] *= k
    return None, None


# step_jvp: forward derivative of step with respect to p, v, out (fwdtrans 0.1.0)
def step_jvp(p, dp, v, dv, out, dout):
    w1, dw1 = vector_add_jvp(p, dp, v, dv)
    out.append(w1)
    dout.append(dw1)
    vector_scale_in_jvp__self(p, dp, 2.0)
    return p[0], dp[0]


# vector_push_jvp: forward derivative of push with respect to self, v (fwdtrans 0.1.0)
def vector_push_jvp(self, dself, v, dv):
    self.append(v)
    dself.append(dv)
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    out = []
    dout = []
    p = Vector([x, y])
    dp = dVector([dx, dy])
    q = p
    dq = dp
    w1 = Vector([y, 1.0])
    dw1 = dVector([dy, 0.0])
    r, dr = step_jvp(p, dp, w1, dw1, out, dout)
    vector_push_jvp(q, dq, x * y, y * dx + x * dy)
    w2 = sum(q)
    dw2 = sum(dq)
    w3 = out[0]
    dw3 = dout[0]
    w4, dw4 = method_jvp(w3, "norm")(w3, dw3)
    return r + w2 + w4 + len(p), dr + dw2 + dw4
