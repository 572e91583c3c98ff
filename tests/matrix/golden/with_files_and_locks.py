# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    out = io.StringIO()
    with lock, redirect_stdout(out) as target, nullcontext((2, 3)) as (a, b):
        for i in range(n):
            print("step", i, round(x, 3))
            x = x * a + b
            dx = a * dx + zero(b)
    w1 = out.getvalue()
    return (x, w1), (dx, lasting(w1))
