# f_jvp: forward derivative of f with respect to p (fwdtrans 0.1.0)
def f_jvp(p, dp):
    q = p * p
    dq = 2.0 * p * dp
    if not 0 <= p <= 1:
        raise ValueError(f"{q} is not a probability")
    return q, dq
