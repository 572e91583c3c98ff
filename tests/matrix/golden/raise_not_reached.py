# f_jvp: forward derivative of f with respect to p (fwdtrans 0.1.0)
def f_jvp(p, dp):
    if not 0 <= p <= 1:
        raise ValueError("a probability lies between 0 and 1")
    w1 = 1 - p
    return p * w1, (w1 - p) * dp
