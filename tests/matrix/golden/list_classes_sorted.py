# vector_x_jvp: forward derivative of x with respect to self (fwdtrans 0.1.0)
def vector_x_jvp(self, dself):
    return self[0], dself[0]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    vs = [Vector([y, x]), Vector([x, y])]
    dvs = [dVector([dy, dx]), dVector([dx, dy])]
    sort_jvp(vs, dvs)
    sort_jvp(vs, dvs, key=Vector.norm)
    w1, dw1 = vector_x_jvp(vs[0], dvs[0])
    return (
        w1 + 2 * vs[1][1] + (vs[0] == vs[1]) + (Vector([x]) < Vector([y])),
        dw1 + 2.0 * dvs[1][1],
    )
