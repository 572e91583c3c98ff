# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n, k):
    log = []
    if n > 1:
        w1, dw1 = x, dx
    else:
        w2 = counted(log, k)
        w1, dw1 = w2, zero(w2)
    y = w1
    dy = dw1
    w3 = n > 1
    w4 = w3 and x
    if w4:
        w5, dw5 = w4, dx if w3 else 0.0
    else:
        w6 = counted(log, k)
        w5, dw5 = w6, zero(w6)
    z = w5
    dz = dw5
    v, dv = [], []
    for i in range(3):
        if i > n:
            w7, dw7 = x * k, k * dx
        else:
            w8 = counted(log, k)
            w7, dw7 = w8, zero(w8)
        v.append(w7)
        dv.append(dw7)
    return [x * y, z * x, v, len(log)], [y * dx + x * dy, x * dz + z * dx, dv, 0.0]
