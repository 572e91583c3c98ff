# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    w1 = bisect.bisect(v, x)
    v.insert(w1, x)
    dv.insert(w1, dx)
    w2 = len(v) // 2
    dv.insert(w2, 2.0 * x * dx)
    v.insert(w2, x * x)
    no_object(v)
    w3 = v.index(min(v))
    least = v.pop(w3)
    dleast = dv.pop(w3)
    no_object(v)
    w4 = v.index(max(v))
    v.pop(w4)
    dv.pop(w4)
    no_object(v)
    w5 = v.index(min(v))
    del dv[w5]
    del v[w5]
    w6 = v[0]
    no_object(w6)
    w7 = int(w6)
    dv[w7] = x * dv[w7] + v[w7] * dx
    v[w7] *= x
    w8 = v.pop(0)
    dw8 = dv.pop(0)
    dv.append(least * dw8 + w8 * dleast)
    v.append(w8 * least)
    return v, dv
