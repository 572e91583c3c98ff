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
            w9 = w7
            w10 = dacc[0] + dv[i]
            w11 = w8
            w12 = 2.0 * w6 * dv[i]
            acc[0] = w9
            dacc[0] = w10
            acc[i] = w11
            dacc[i] = w12
            w13 = v[i + 1]
            dw13 = dv[i + 1]
            w14 = w13 ** 2
            out.insert(0, w14)
            dout.insert(0, 2.0 * w13 * dw13)
        except (ZeroDivisionError, IndexError):
            w15 = acc[0]
            dw15 = dacc[0]
            w16 = v[0]
            dw16 = dv[0]
            w17 = w15 * w16
            out.append(w17)
            dout.append(w16 * dw15 + w15 * dw16)
            acc[0] = acc[0] * 3
            dacc[0] = 3.0 * dacc[0]
        else:
            w18 = acc[1]
            dw18 = dacc[1]
            w19 = out.pop()
            dw19 = dout.pop()
            w20 = w18 + w19
            dacc[1] = dw18 + dw19
            acc[1] = w20
    w21 = sum(out)
    w22 = acc[0]
    w23 = acc[1]
    return (w21 + w22 * w23, out), (sum(dout) + w23 * dacc[0] + w22 * dacc[1], dout)
