# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    vs = [Vec(a, b), Vec(b, 0.1)]
    dvs = [SimpleNamespace(x=da, y=db), SimpleNamespace(x=db, y=0.0)]
    w1 = max(vs, key=lambda v: v.x)
    w2 = w1.y
    return w2 * a, a * dvs[[x is w1 for x in vs].index(True)].y + w2 * da
