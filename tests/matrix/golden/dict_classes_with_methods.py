# config_total_jvp: forward derivative of total with respect to self (fwdtrans 0.1.0)
def config_total_jvp(self, dself):
    return sum(self.values()), sum(dself.values())


# config_double_jvp: forward derivative of double with respect to self (fwdtrans 0.1.0)
def config_double_jvp(self, dself):
    return 2 * self.k, 2.0 * dself.k


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Config({'k': x * y, 'm': y})
    dp = dConfig({'k': y * dx + x * dy, 'm': dy})
    q = p
    dq = dp
    dp.z = 2.0 * x * dx
    p.z = x * x
    q.k += y
    dq.k += dy
    dp['m'] = x * dp['m'] + p['m'] * dx
    p['m'] *= x
    w1 = p.k
    w2 = p.m
    w3 = p['z']
    w4 = q.z
    w5, dw5 = config_total_jvp(p, dp)
    w6, dw6 = config_double_jvp(p, dp)
    return (
        w1 * w2 + w3 + w4 + w5 * w6,
        w2 * dp.k + w1 * dp.m + dp['z'] + dq.z + w6 * dw5 + w5 * dw6,
    )
