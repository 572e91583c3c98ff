# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    if x > y:
        p = ((x, 1.0), (y, x * y))
    else:
        p = [y, 2.0]
    w1 = y > 0
    q = ((x, y), 1) if w1 else ((x, y), 1, 2)
    dq = ((dx, dy), 0.0) if w1 else ((dx, dy), 0.0, 0.0)
    w2 = y > 0
    r = (((x,),),) if w2 else "none"
    dr = (((dx,),),) if w2 else None
    w3 = q[0][1]
    w4 = r[0][0][0]
    return w3 * y + w4 * x, y * dq[0][1] + w3 * dy + x * dr[0][0][0] + w4 * dx
