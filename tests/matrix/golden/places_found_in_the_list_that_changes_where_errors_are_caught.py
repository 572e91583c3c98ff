# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    try:
        w1 = sum(v)
        w2 = sum(dv)
        w3 = int(v[0])
        v[w3] = x
        dv[w3] = dx
        v[1] = w1
        dv[1] = w2
        no_object(v)
        w4 = max(v)
        w5 = min(v)
        w6 = w5 * x
        w7 = dv[v.index(w4)]
        w8 = x * dv[v.index(w5)] + w5 * dx
        w9 = v.index(w5)
        v[w9] = w4
        dv[w9] = w7
        w10 = v.index(max(v))
        v[w10] = w6
        dv[w10] = w8
        w11 = sum(v)
        w12 = sum(dv)
        v[0] = x
        dv[0] = dx
        w13 = v[0] > x
        v[w13] = w11
        dv[w13] = w12
    except IndexError:
        v.pop()
        dv.pop()
    return v, dv
