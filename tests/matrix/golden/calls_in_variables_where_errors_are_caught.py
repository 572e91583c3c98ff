# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    try:
        p = b ** a
        try:
            w1 = (p * log(b) if b or not a else 0.0) * da
            dp = (a * b ** (a - 1.0) if a else 0.0) * db + w1
        except (ArithmeticError, ValueError):
            dp = nan
        w2 = b - 1
        q = log(w2)
        dq = db / w2
    except ValueError:
        q = a
        dq = da
    return p * q, q * dp + p * dq
