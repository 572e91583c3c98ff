# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    for k in range(n):
        w1 = 1 + x
        w2 = x * x / w1
        dx = (2.0 * x - w2) * dx / w1
        x = w2
        print(f"step {k}: {x:.3f} {x!r:>20}", "ok", sep=" | ")
    print()
    label = f"{x}"
    return x if label else 0, dx if label else 0.0
