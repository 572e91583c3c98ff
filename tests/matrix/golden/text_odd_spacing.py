# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    z=x*y
    dz = y * dx + x * dy
    w = z  +x
    dw = dz + dx
    return (w  *z), z * dw + w * dz
