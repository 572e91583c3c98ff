# g_jvp_sent: forward derivative of g with respect to k (fwdtrans 0.1.0)
def g_jvp_sent(k, dk):
    t = 0.0
    dt = 0.0
    n = 0
    while True:
        n += 1
        if n < 3:
            w1, dw1 = yield t, dt
            w2, dw2 = w1, dw1
        else:
            w2, dw2 = k, dk
        v = w2
        dv = dw2
        w3 = v * k
        w4, dw4 = yield w3, k * dv + v * dk
        if w4 is None:
            t += v
            dt += dv
        else:
            t -= v
            dt -= dv
        if n > 5:
            return


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    h, dh = coupled(g_jvp_sent(k, dk))
    w1 = next(h)
    dw1 = next(dh)
    out = [w1]
    dout = [dw1]
    w2, dw2 = sent(h, dh, x, dx)
    out.append(w2)
    dout.append(dw2)
    w3, dw3 = sent(h, dh, 1.0, 0.0)
    out.append(w3)
    dout.append(dw3)
    w4 = x * x
    w5, dw5 = sent(h, dh, w4, 2.0 * x * dx)
    out.append(w5)
    dout.append(dw5)
    w6 = next(h)
    dw6 = next(dh)
    out.append(w6)
    dout.append(dw6)
    return out + list(h), dout + list(dh)
