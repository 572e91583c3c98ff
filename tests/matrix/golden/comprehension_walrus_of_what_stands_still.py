# f_jvp: forward derivative of f with respect to x, u (fwdtrans 0.1.0)
def f_jvp(x, dx, u, du):
    s = x
    ds = dx
    w1, dw1 = [], []
    for z, dz in zip(u, du, strict=True):
        s = 0.5
        ds = 0.0
        w1.append(s)
        dw1.append(ds)
    w2 = w1[0]
    first = w2 * s
    dfirst = s * dw1[0] + w2 * ds
    v, t = [x], x
    dv, dt = [dx], dx
    w, dw = [], []
    for z, dz in zip(u, du, strict=True):
        v = [0.5, 2.0]
        dv = [0.0, 0.0]
        w.append(v)
        dw.append(dv)
    v.append(x)
    dv.append(dx)
    third, dthird = [], []
    for z, dz in zip(u, du, strict=True):
        t = 0.25
        dt = 0.0
        if t:
            third.append(z)
            dthird.append(dz)
    for k in range(2):
        if k:
            w3, dw3 = [], []
            for z, dz in zip(u, du, strict=True):
                t = 1.5 * k
                dt = 0.0
                w3.append(t)
                dw3.append(dt)
            w4, dw4 = w3, dw3
        else:
            w4, dw4 = [t], [dt]
        last = w4
        dlast = dw4
        dt = x * dt + t * dx
        t = t * x
    none = x
    dnone = dx
    never, dnever = [], []
    for z, dz in zip(u, du, strict=True):
        if z > 5:
            none = 2.0
            dnone = 0.0
            never.append(none)
            dnever.append(dnone)
    w5 = v[2]
    w6 = w[0][1]
    w7 = third[0]
    w8 = first * s, w5 * w6, w7 * t + last[1], none * x + len(never)
    w9 = t * dthird[0] + w7 * dt + dlast[1]
    w10 = w6 * dv[2] + w5 * dw[0][1]
    return w8, (s * dfirst + first * ds, w10, w9, x * dnone + none * dx)
