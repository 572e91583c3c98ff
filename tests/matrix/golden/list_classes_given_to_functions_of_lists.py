# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    a = Vector([x, y])
    da = dVector([dx, dy])
    w1 = sum(a)
    w2 = abs(w1)
    w3 = max(a)
    w4 = min(*a)
    return (
        w2 + w3 + w4 + w1 + w1,
        (copysign(1.0, w1) + 2.0) * sum(da) + da[a.index(w3)] + (*da,)[(*a,).index(w4)],
    )
