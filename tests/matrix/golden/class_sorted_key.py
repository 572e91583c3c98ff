# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    vs = [Vec(a, b), Vec(b, 0.1)]
    dvs = [SimpleNamespace(x=da, y=db), SimpleNamespace(x=db, y=0.0)]
    ws, dws = sorted_jvp(vs, dvs, key=lambda v: v.x)
    return ws[0].x * 2 + ws[1].y, 2.0 * dws[0].x + dws[1].y
