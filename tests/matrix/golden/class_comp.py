# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    vs, dvs = [], []
    for i in range(3):
        vs.append(Vec(a * i, b))
        dvs.append(SimpleNamespace(x=i * da, y=db))
    return (
        sum(v.x * v.y for v in vs),
        sum(v.y * dv.x + v.x * dv.y for v, dv in zip(vs, dvs, strict=True)),
    )
