# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y]
    dv = [dx, dy]
    w = (*(v,),)[0]
    dw = (*(dv,),)[0]
    dw.append(y * dx + x * dy)
    w.append(x * y)
    (first,) = (*v[2:],)
    dfirst, = (*dv[2:],)
    dw1 = (*dv, 0.0)
    match (*v, 1):
        case (a, b, c, _):
            da, dc = dw1[0], dw1[2]
            s = a * c
            ds = c * da + a * dc
    w2 = (*v,)[0]
    w3 = (*v, x)[1]
    return w2 * w3 + first + s, w3 * (*dv,)[0] + w2 * (*dv, dx)[1] + dfirst + ds
