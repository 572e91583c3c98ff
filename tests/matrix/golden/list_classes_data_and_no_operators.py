# sig_rms_jvp: forward derivative of rms with respect to self (fwdtrans 0.1.0)
def sig_rms_jvp(self, dself):
    w1 = sum(v * v for v in self)
    w2 = len(self)
    w3 = w1 / w2
    w4 = self.rate
    w5 = sqrt(w3 * w4)
    return (
        w5,
        (
            0.5
            * w4
            * sum(2.0 * v * dv for v, dv in zip(self, dself, strict=True))
            / (w5 * w2)
        ),
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return sig_rms_jvp(Sig([x, y, x * y]), [dx, dy, y * dx + x * dy])
