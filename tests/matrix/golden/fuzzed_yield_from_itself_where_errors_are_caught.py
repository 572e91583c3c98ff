# down_jvp__p_guarded: forward derivative of down with respect to p (fwdtrans 0.1.0)
def down_jvp__p_guarded(p, dp, n):
    if n:
        yield p / n, dp / n
        w1 = p * 1.5
        w2 = sin(w1) / n
        w3 = n - 1
        yield from down_jvp__p_guarded(w2, 1.5 * cos(w1) * dp / n, w3)


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    try:
        w1, dw1 = unzip(down_jvp__p_guarded(x, dx, 3))
        return sum(w1), sum(dw1)
    except ZeroDivisionError:
        return x, dx
