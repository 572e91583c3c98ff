# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv, k):
    out = []
    dout = []
    acc = [0.0, 0.0]
    dacc = [0.0, 0.0]
    for i in range(k):
        try:
            w1 = v[i]
            dw1 = dv[i]
            w2 = v[0]
            dw2 = dv[0]
            w3 = w1 - w2
            w4 = w1 / w3
            out.append(w4)
            dout.append((dw1 - w4 * (dw1 - dw2)) / w3)
            w5 = acc[0]
            w6 = v[i]
            w7 = w5 + w6
            w8 = w6 * w6
            w9 = dacc[0] + dv[i]
            w10 = 2.0 * w6 * dv[i]
            acc[0] = w7
            dacc[0] = w9
            acc[i] = w8
            dacc[i] = w10
            w11 = v[i + 1]
            dw11 = dv[i + 1]
            w12 = w11 ** 2
            out.insert(0, w12)
            dout.insert(0, 2.0 * w11 * dw11)
        except (ZeroDivisionError, IndexError):
            w13 = acc[0]
            dw13 = dacc[0]
            w14 = v[0]
            dw14 = dv[0]
            w15 = w13 * w14
            out.append(w15)
            dout.append(w14 * dw13 + w13 * dw14)
            acc[0] = acc[0] * 3
            dacc[0] = 3.0 * dacc[0]
        else:
            w16 = acc[1]
            dw16 = dacc[1]
            w17 = out.pop()
            dw17 = dout.pop()
            w18 = w16 + w17
            dacc[1] = dw16 + dw17
            acc[1] = w18
    w19 = sum(out)
    w20 = acc[0]
    w21 = acc[1]
    return (w19 + w20 * w21, out), (sum(dout) + w21 * dacc[0] + w20 * dacc[1], dout)
