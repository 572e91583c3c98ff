# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    body = Body(Point(x, y), x * y, [x, y * y], (x, y))
    w1 = y * dx + x * dy
    dbody_at = SimpleNamespace(x=dx, y=dy)
    dbody_mass = w1
    dbody_log = [dx, 2.0 * y * dy]
    dbody_box = dx, dy
    d = asdict(body)
    dd = {
        "at": {"x": dbody_at.x, "y": dbody_at.y},
        "mass": dbody_mass,
        "log": list(dbody_log),
        "box": tuple(dbody_box),
        "name": None
    }
    t = astuple(body)
    dt = (dbody_at.x, dbody_at.y), dbody_mass, list(dbody_log), tuple(dbody_box), None
    moved = replace(body, at=replace(body.at, x=x * x))
    dmoved_at = SimpleNamespace(x=2.0 * x * dx, y=dbody_at.y)
    dmoved_log = dbody_log
    body.at.x = 5.0
    dbody_at.x = 0.0
    body.log[0] = 3.0
    dbody_log[0] = 0.0
    w2 = d["at"]["x"]
    w3 = d["at"]["y"]
    w4 = d["mass"]
    w5 = d["log"][0]
    w6 = d["box"][1]
    w7 = t[0][0]
    w8 = t[0][1]
    w9 = t[1]
    w10 = t[2][1]
    w11 = t[3][0]
    w12 = moved.at.x
    w13 = moved.log[0]
    w14 = body.at.x
    w15 = w3 * dd["at"]["x"] + w2 * dd["at"]["y"] + w5 * dd["mass"]
    w16 = w15 + w4 * dd["log"][0] + dd["box"][1] + w8 * dt[0][0]
    w17 = w16 + w7 * dt[0][1] + w10 * dt[1] + w9 * dt[2][1] + dt[3][0]
    return (
        w2 * w3 + w4 * w5 + w6
        + w7 * w8 + w9 * w10 + w11 + w12 * w13 + w14 * y
    ), w17 + w13 * dmoved_at.x + w12 * dmoved_log[0] + y * dbody_at.x + w14 * dy
