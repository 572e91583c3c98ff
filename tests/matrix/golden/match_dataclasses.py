# area_jvp: forward derivative of area with respect to shape (fwdtrans 0.1.0)
def area_jvp(shape, dshape):
    match shape:
        case Circle(r):
            dr = dshape.r
            w1 = pi * r
            return w1 * r, 2.0 * w1 * dr
        case Box(a, b=height):
            return a * height, 0.0
    return None, None


# area_jvp_: forward derivative of area with respect to shape (fwdtrans 0.1.0)
def area_jvp_(shape, dshape):
    match shape:
        case Circle(r):
            w1 = pi * r * r
            return w1, zero(w1)
        case Box(a, b=height):
            da, dheight = dshape.a, dshape.b
            return a * height, height * da + a * dheight
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = area_jvp(Circle(x), SimpleNamespace(r=dx))
    w2, dw2 = area_jvp_(Box(x, y), SimpleNamespace(a=dx, b=dy))
    w3, dw3 = area_jvp(Circle(y * x), SimpleNamespace(r=x * dy + y * dx))
    return w1 + w2 * w3, dw1 + w3 * dw2 + w2 * dw3
