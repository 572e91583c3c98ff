# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    z = (
        x * y  # product
        + sin(x)
        # a comment between
        - cos(
            y,
        )
    )
    dz = (y + cos(x)) * dx + (x + sin(y)) * dy
    v = [
        z,
        x,  # second

        y,
    ]
    dv = [dz, dx, dy]
    w1 = v[0]
    w2 = v[1]
    return (
        w1
        * w2
    ), w2 * dv[0] + w1 * dv[1]
