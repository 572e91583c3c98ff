# along_jvp: forward derivative of along with respect to g, xs (fwdtrans 0.1.0)
def along_jvp(g, g_jvp, xs, dxs):
    w1, dw1 = [], []
    for x, dx in zip(xs, dxs, strict=True):
        w2, dw2 = g_jvp(x, dx)
        w1.append(w2)
        dw1.append(dw2)
    return w1, dw1


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    def lambda_jvp(v, dv):
        w1 = v ** k
        return (
            w1,
            (
                (k * v ** (k - 1.0) if k else 0.0) * dv
                + (w1 * log(v) if v or not k else 0.0) * dk
            )
        )

    w1, dw1 = along_jvp(sin, lambda x, dx: (sin(x), cos(x) * dx), xs, dxs)
    w2 = sum(w1)
    w3, dw3 = along_jvp(lambda v: v ** k, lambda_jvp, xs, dxs)
    return w2 + sum(w3), sum(dw1) + sum(dw3)
