# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    v = Vec(a, b)
    dv_x = da
    x = v.x
    dx = dv_x
    del dv_x
    del v.x
    dv_x = b * dx + x * db
    v.x = x * b
    return v.x, dv_x
