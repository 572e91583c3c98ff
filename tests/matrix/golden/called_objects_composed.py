# compose_jvp: forward derivative of compose with respect to fs (fwdtrans 0.1.0)
def compose_jvp(*fs, dfs=()):
    def run(x):
        for f in fs:
            x = f(x)
        return x

    def run_jvp(x, dx):
        for f, f_jvp in zip(fs, dfs, strict=True):
            x, dx = called(f, f_jvp)(x, dx)
        return x, dx

    return run, run_jvp


# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    w1 = Scale(w)
    dw1 = SimpleNamespace(k=dw)
    w2 = Scale(x)
    dw2 = SimpleNamespace(k=dx)
    w3, dw3 = compose_jvp(
        w1, w2, math.sin, dfs=(dw1, dw2, lambda x, dx: (math.sin(x), cos(x) * dx))
    )
    return dw3(x, dx)
