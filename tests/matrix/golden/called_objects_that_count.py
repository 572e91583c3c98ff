# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    c = Count(w)
    dc = SimpleNamespace(k=dw, n=0.0)
    w1 = [c, math.sin, c]
    for g, g_jvp in zip(
        w1, [dc, lambda x, dx: (math.sin(x), cos(x) * dx), dc], strict=True
    ):
        x, dx = called(g, g_jvp)(x, dx)
    return x + c.n, dx + dc.n
