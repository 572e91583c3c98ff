# doubled_jvp: forward derivative of doubled with respect to g (fwdtrans 0.1.0)
def doubled_jvp(g, g_jvp):
    def lambda_jvp(x, dx):
        w1, dw1 = g_jvp(x, dx)
        return 2 * w1, 2.0 * dw1

    return lambda x: 2 * g(x), lambda_jvp


# repeat_jvp: forward derivative of repeat with respect to k (fwdtrans 0.1.0)
def repeat_jvp(n, k, dk):
    def deco(g):
        def run(x):
            for _ in range(n):
                x = k * g(x)
            return x
        return run

    def deco_jvp(g, g_jvp):
        def run(x):
            for _ in range(n):
                x = k * g(x)
            return x

        def run_jvp(x, dx):
            for _ in range(n):
                w1, dw1 = g_jvp(x, dx)
                x = k * w1
                dx = w1 * dk + k * dw1
            return x, dx

        return run, run_jvp

    deco_jvp = by_pairs(deco_jvp)
    return deco, deco_jvp


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    def step(t):
        return t - k * t * t

    def step_jvp(t, dt):
        w1 = k * t
        return t - w1 * t, (1.0 - 2.0 * w1) * dt - t * t * dk

    step, step_jvp = doubled_jvp(step, step_jvp)
    w1, dw1 = repeat_jvp(3, k, dk)
    step, step_jvp = dw1(step, step_jvp)
    return step_jvp(x, dx)
