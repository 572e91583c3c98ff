# shape_jvp: forward derivative of __init__ with respect to self, points (fwdtrans 0.1.0)
def shape_jvp(points, dpoints, rows=default_rows, name='shape'):
    self = Shape.__new__(Shape)
    dself = SimpleNamespace()
    self.points = points
    dself.points = dpoints
    dself.rows = zero(rows)
    self.rows = rows
    self.marks = {}
    dself.marks = {}
    self.name = name
    dself.name = None
    return self, dself


# point_jvp__x__y: forward derivative of __init__ with respect to self, x, y (fwdtrans 0.1.0)
def point_jvp__x__y(x, dx, y=2.0, dy=0.0):
    self = Point.__new__(Point)
    dself = SimpleNamespace()
    self.x = x
    dself.x = dx
    self.y = y
    dself.y = dy
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    first = Point(x)
    dfirst = SimpleNamespace(x=dx, y=0.0)
    shape = Shape([first, Point(y, x * y), first], ([Point(y)], [first, first]), {"a": Point(x, y), "b": Point(y)})
    w1 = y * dx + x * dy
    dshape_points = [dfirst, SimpleNamespace(x=dy, y=w1), dfirst]
    dshape_rows = [SimpleNamespace(x=dy, y=0.0)], [dfirst, dfirst]
    dshape_marks = {"a": SimpleNamespace(x=dx, y=dy), "b": SimpleNamespace(x=dy, y=0.0)}
    w2 = shape.points
    w3 = shape.rows
    w4 = shape.marks
    d = asdict(shape)
    dd = {
        "points": [
            {"x": dpart.x, "y": dpart.y}
            for part, dpart in zip(w2, dshape_points, strict=True)
        ],
        "rows": tuple(
            [
                [
                    {"x": dpart_.x, "y": dpart_.y}
                    for part_, dpart_ in zip(part, dpart, strict=True)
                ]
                for part, dpart in zip(w3, dshape_rows, strict=True)
            ]
        ),
        "marks": {
            key: {"x": dpart.x, "y": dpart.y}
            for (key, part), dpart in zip(
                w4.items(), dshape_marks.values(), strict=True
            )
        },
        "name": None
    }
    w5 = shape.points
    w6 = shape.rows
    w7 = shape.marks
    points, rows, marks, name = astuple(shape)
    dpoints, drows, dmarks = (
        [(dpart.x, dpart.y) for part, dpart in zip(w5, dshape_points, strict=True)],
        tuple(
            [
                [
                    (dpart_.x, dpart_.y)
                    for part_, dpart_ in zip(part, dpart, strict=True)
                ]
                for part, dpart in zip(w6, dshape_rows, strict=True)
            ]
        ),
        {
            key: (dpart.x, dpart.y)
            for (key, part), dpart in zip(
                w7.items(), dshape_marks.values(), strict=True
            )
        }
    )
    first.x = 5.0
    dfirst.x = 0.0
    d["points"][0]["y"] = x * x
    dd["points"][0]["y"] = 2.0 * x * dx
    w8, dw8 = [], []
    for p, dp in zip(d["points"], dd["points"], strict=True):
        w9, dw9 = point_jvp__x__y(**interleaved(p, dp))
        w8.append(w9)
        dw8.append(dw9)
    again, dagain = shape_jvp(w8, dw8)
    w10 = d["points"]
    s = sum(p["x"] * p["y"] for p in w10)
    ds = sum(
        p["y"] * dp["x"] + p["x"] * dp["y"]
        for p, dp in zip(w10, dd["points"], strict=True)
    )
    w11 = d["rows"][1][0]["x"]
    w12 = d["marks"]["b"]["x"]
    s += w11 * w12
    ds += w12 * dd["rows"][1][0]["x"] + w11 * dd["marks"]["b"]["x"]
    s += sum(a * b for a, b in points)
    ds += sum(b * da + a * db for (a, b), (da, db) in zip(points, dpoints, strict=True))
    w13 = rows[0][0][0]
    w14 = marks["a"][1]
    w15 = again.points[0].y
    w16 = shape.points[0].x
    w17 = ds + drows[0][0][0] + dmarks["a"][1] + w16 * dagain.points[0].y
    return s + w13 + w14 + w15 * w16, w17 + w15 * dshape_points[0].x
