# f_jvp: forward derivative of f with respect to d, dd, ddd (fwdtrans 0.1.0)
def f_jvp(d, dd_, dd, ddd_, ddd, dddd):
    w1 = d * dd
    return w1 * ddd, ddd * (dd * dd_ + d * ddd_) + w1 * dddd
