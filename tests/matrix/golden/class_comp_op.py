# vec_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, o, do):
    if not isinstance(o, Vec):
        return NotImplemented
    return (
        Vec(self.x + o.x, self.y + o.y),
        SimpleNamespace(x=dself.x + do.x, y=dself.y + do.y),
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    vs, dvs = [], []
    for i in range(3):
        vs.append(Vec(a * i, b))
        dvs.append(SimpleNamespace(x=i * da, y=db))
    ws, dws = [], []
    for (v, dv), (u, du) in zip(
        zip(vs, dvs, strict=True), zip(vs[1:], dvs[1:], strict=True)
    ):
        w1, dw1 = vec_add_jvp(v, dv, u, du)
        ws.append(w1)
        dws.append(dw1)
    return (
        sum(w.x * w.y for w in ws),
        sum(w.y * dw.x + w.x * dw.y for w, dw in zip(ws, dws, strict=True)),
    )
