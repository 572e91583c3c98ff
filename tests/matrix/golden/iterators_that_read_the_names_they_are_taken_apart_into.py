# two_jvp: forward derivative of two with respect to x, y (fwdtrans 0.1.0)
def two_jvp(x, dx, y, dy):
    w1 = x, y
    g = (t * x for t in w1)
    dg = (x * dt + t * dx for t, dt in zip(w1, (dx, dy), strict=True))
    dx, dy = dg
    x, y = g  # each of its items is made before either is bound
    return x * y, y * dx + x * dy


# star_jvp: forward derivative of star with respect to x, y (fwdtrans 0.1.0)
def star_jvp(x, dx, y, dy):
    w1 = x, y, x
    g = map(lambda t: t * x, w1)
    dg = (x * dt + t * dx for t, dt in zip(w1, (dx, dy, dx), strict=True))
    dx, *dy = dg
    x, *y = g
    w2 = y[0]
    return x * w2 + y[1], w2 * dx + x * dy[0] + dy[1]


# nested_jvp: forward derivative of nested with respect to x, y (fwdtrans 0.1.0)
def nested_jvp(x, dx, y, dy):
    w1 = x, y
    w2 = x, y
    g = zip((t * x for t in w1), (t * y for t in w2))
    dg = zip(
        (x * dt + t * dx for t, dt in zip(w1, (dx, dy), strict=True)),
        (y * dt + t * dy for t, dt in zip(w2, (dx, dy), strict=True))
    )
    (dx, dy), dz = dg
    (x, y), z = g
    w3 = x * y
    w4 = z[0]
    return w3 * w4, w4 * (y * dx + x * dy) + w3 * dz[0]


# between_jvp: forward derivative of between with respect to x, y (fwdtrans 0.1.0)
def between_jvp(x, dx, y, dy):
    w1 = x, y
    g = (t * x for t in w1)
    dg = (x * dt + t * dx for t, dt in zip(w1, (dx, dy), strict=True))
    w2 = 3.0 * x, g  # it reads the new one
    dw2 = 3.0 * dx, dg
    dx, dw3 = dw2
    x, w3 = w2
    y, z = w3
    dy, dz = dw3
    w4 = x * y
    return w4 * z, z * (y * dx + x * dy) + w4 * dz


# looped_jvp: forward derivative of looped with respect to x, y (fwdtrans 0.1.0)
def looped_jvp(x, dx, y, dy):
    w1 = x, y
    w2 = y, x
    g, h = (t * x for t in w1), (t * y for t in w2)
    dg, dh = (
        (x * dt + t * dx for t, dt in zip(w1, (dx, dy), strict=True)),
        (y * dt + t * dy for t, dt in zip(w2, (dy, dx), strict=True))
    )
    w3 = [g, h]
    for w4, dw4 in zip(w3, [dg, dh], strict=True):
        dx, dy = dw4
        x, y = w4
        pass
    return x * y, y * dx + x * dy


# filled_jvp: forward derivative of filled with respect to x, y (fwdtrans 0.1.0)
def filled_jvp(x, dx, y, dy):
    w1 = x, y
    g = (t * x for t in w1)
    dg = (x * dt + t * dx for t, dt in zip(w1, (dx, dy), strict=True))
    w2, dw2 = [], []
    for s, ds in zip(g, dg, strict=True):
        w2.append(s * y)
        dw2.append(y * ds + s * dy)
    dx = dw2
    x = w2
    w3 = x[0]
    w4 = x[1]
    return w3 * w4, w4 * dx[0] + w3 * dx[1]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = two_jvp(x, dx, y, dy)
    w2, dw2 = star_jvp(x, dx, y, dy)
    w3, dw3 = nested_jvp(x, dx, y, dy)
    w4, dw4 = between_jvp(x, dx, y, dy)
    total = w1 + w2 + w3 + w4
    dtotal = dw1 + dw2 + dw3 + dw4
    w5, dw5 = looped_jvp(x, dx, y, dy)
    w6, dw6 = filled_jvp(x, dx, y, dy)
    return total + w5 * w6, dtotal + w6 * dw5 + w5 * dw6
