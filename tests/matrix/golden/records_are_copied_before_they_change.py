# moved_point_jvp: forward derivative of moved_point with respect to point, x (fwdtrans 0.1.0)
def moved_point_jvp(point, dpoint, x, dx):
    point.x = 3 * x
    dpoint.x = 3.0 * dx
    return x, dx


# moved_jvp: forward derivative of moved with respect to shape, x (fwdtrans 0.1.0)
def moved_jvp(shape, dshape, x, dx):
    shape.points[0].x = 3 * x
    dshape.points[0].x = 3.0 * dx
    w1 = shape.points
    w2 = Point(x)
    dw2 = SimpleNamespace(x=dx, y=0.0)
    w1.append(w2)
    dshape.points.append(dw2)
    shape.marks["z"] = Point(x)
    dshape.marks["z"] = SimpleNamespace(x=dx, y=0.0)
    return x, dx


# first_jvp: forward derivative of first with respect to d, n (fwdtrans 0.1.0)
def first_jvp(d, dd, n, dn):
    w1 = d["points"][0]["x"]
    return w1 * n + len(d["points"]), n * dd["points"][0]["x"] + w1 * dn


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    point = Point(x)
    dpoint = SimpleNamespace(x=dx, y=0.0)
    w1 = point.x
    dw1 = dpoint.x
    w2 = point.y
    dw2 = dpoint.y
    w3 = {"x": w1, "y": w2}
    dw3 = {"x": dw1, "y": dw2}
    w4, dw4 = moved_point_jvp(point, dpoint, y, dy)
    p, n = w3, w4
    dp, dn = dw3, dw4
    shape = Shape([Point(x), Point(y)], {"a": Point(x * y)})
    w5 = y * dx + x * dy
    dshape = SimpleNamespace(
        points=[SimpleNamespace(x=dx, y=0.0), SimpleNamespace(x=dy, y=0.0)],
        marks={"a": SimpleNamespace(x=w5, y=0.0)}
    )
    w6 = shape.points
    dw6 = dshape.points
    w7 = [{"x": part.x, "y": part.y} for part in w6]
    dw7 = [{"x": dpart.x, "y": dpart.y} for part, dpart in zip(w6, dw6, strict=True)]
    w8 = shape.marks
    dw8 = dshape.marks
    w9 = {key: {"x": part.x, "y": part.y} for key, part in w8.items()}
    dw9 = {
        key: {"x": dpart.x, "y": dpart.y}
        for (key, part), dpart in zip(w8.items(), dw8.values(), strict=True)
    }
    w10 = {"points": w7, "marks": w9}
    dw10 = {"points": dw7, "marks": dw9}
    w11, dw11 = moved_jvp(shape, dshape, y, dy)
    d, m = w10, w11
    dd, dm = dw10, dw11
    w12 = shape.points
    dw12 = dshape.points
    w13 = [{"x": part.x, "y": part.y} for part in w12]
    dw13 = [{"x": dpart.x, "y": dpart.y} for part, dpart in zip(w12, dw12, strict=True)]
    w14 = shape.marks
    dw14 = dshape.marks
    w15 = {key: {"x": part.x, "y": part.y} for key, part in w14.items()}
    dw15 = {
        key: {"x": dpart.x, "y": dpart.y}
        for (key, part), dpart in zip(w14.items(), dw14.values(), strict=True)
    }
    w16 = {"points": w13, "marks": w15}
    dw16 = {"points": dw13, "marks": dw15}
    w17, dw17 = moved_jvp(shape, dshape, x, dx)
    s, ds = first_jvp(w16, dw16, w17, dw17)
    w18 = p["x"]
    w19 = d["points"][0]["x"]
    return (
        w18 * n + w19 * m + len(d["points"]) + len(d["marks"]) + s,
        n * dp["x"] + w18 * dn + m * dd["points"][0]["x"] + w19 * dm + ds,
    )
