# shape_area_jvp: forward derivative of area with respect to side (fwdtrans 0.1.0)
def shape_area_jvp(side, dside):
    return side * side, 2.0 * side * dside


# cube_area_jvp: forward derivative of area with respect to side (fwdtrans 0.1.0)
def cube_area_jvp(side, dside):
    w1, dw1 = shape_area_jvp(side, dside)
    return 6 * w1 + side, 6.0 * dw1 + dside


# shape_make_jvp__side: forward derivative of make with respect to side (fwdtrans 0.1.0)
def shape_make_jvp__side(cls, side, dside):
    w1, dw1 = cube_area_jvp(side, dside)
    return cls(w1), SimpleNamespace(size=dw1)


# cube_make_jvp__side: forward derivative of make with respect to side (fwdtrans 0.1.0)
def cube_make_jvp__side(cls, side, dside):
    made, dmade = shape_make_jvp__side(cls, side, dside)
    dmade.size = side * dmade.size + made.size * dside
    made.size *= side
    return made, dmade


# cube_both_jvp: forward derivative of both with respect to self, side (fwdtrans 0.1.0)
def cube_both_jvp(self, dself, side, dside):
    w1, dw1 = shape_area_jvp(side, dside)
    w2, dw2 = shape_make_jvp__side(self.__class__, side, dside)
    w3 = w2.size
    return w1 * w3, w3 * dw1 + w1 * dw2.size


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    cube, dcube = cube_make_jvp__side(Cube, x, dx)
    w1 = cube.size
    w2, dw2 = cube_both_jvp(cube, dcube, y, dy)
    return w1 * y + w2, y * dcube.size + w1 * dy + dw2
