# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    c = cos(a)
    s = sin(a)
    dc = -s * da
    ds = c * da
    p = b ** a
    w1 = (p * log(b) if b or not a else 0.0) * da
    dp = (a * b ** (a - 1.0) if a else 0.0) * db + w1
    q = log(b)
    dq = db / b
    return (
        (c * b - s * p, s * b + c * q),
        (b * dc + c * db - p * ds - s * dp, b * ds + s * db + q * dc + c * dq),
    )
