# f_jvp: forward derivative of f with respect to x, v, u (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv, u, du):
    row, both = Row(v), [v, 3.0, u]
    drow, dboth = SimpleNamespace(items=dv), [dv, 0.0, du]
    w1 = v[0]
    drow.items += [w1 * dx + x * dv[0]]
    row.items += [x * w1]
    drow.items *= 2
    row.items *= 2
    for i in range(3):
        if i == 1:
            both[i] += x
            dboth[i] += dx
        else:
            both[i] += (x * i,)
            dboth[i] += i * dx,
    return (v, u, both[1]), (dv, du, dboth[1])
