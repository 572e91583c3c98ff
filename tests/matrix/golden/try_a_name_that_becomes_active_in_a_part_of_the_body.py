# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, table, key):
    y = 1.0
    dy = 0.0
    z = x
    dz = dx
    try:
        z = 2.0
        dz = 0.0
        y = x * x
        dy = 2.0 * x * dx
        w1 = table[key]
        z = y * w1
        dz = w1 * dy
        y = z * x
        dy = x * dz + z * dx
    except KeyError as e:
        return (y * 3 + z, str(e)), (3.0 * dy + dz, None)
    else:
        y += 1
    finally:
        table["asked"] = key
    return (y * z, ""), (z * dy + y * dz, None)
