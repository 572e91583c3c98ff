# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    c, s = Counter(), x
    ds = dx
    while c:
        ds = y * ds + s * dy
        s = s * y
    if 2 in c and 3 not in c:
        s = s + x
        ds = ds + dx
    return (s, c.hits), (ds, 0.0)
