# f_jvp: forward derivative of f with respect to m, x (fwdtrans 0.1.0)
def f_jvp(m, dm, x, dx):
    rows = [(m, x), (x * m, 2.0)]
    drows = [(dm, dx), (m * dx + x * dm, 0.0)]
    b = Body(m, x)
    db = SimpleNamespace(mass=dm, x=dx)
    w1 = rows[0]
    dw1 = drows[0]
    (a, c), (da, dc) = companion(both)(w1, dw1)
    heavy = max(rows, key=itemgetter(0))
    dheavy = drows[[x_ is heavy for x_ in rows].index(True)]
    w2 = rows[1]
    dw2 = drows[1]
    w3, dw3 = companion(first)(w2, dw2)
    w4, dw4 = companion(MASS)(b, db)
    w5, dw5 = companion(operator.attrgetter("x"))(b, db)
    w6 = heavy[1]
    dw6 = dheavy[1]
    w7, dw7 = companion(methodcaller("moment", 0.5))(b, db)
    return (
        w3 * a + c + w4 * w5 + w6 + w7,
        a * dw3 + w3 * da + dc + w5 * dw4 + w4 * dw5 + dw6 + dw7,
    )
