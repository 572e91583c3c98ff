# step_jvp_: forward derivative of step with respect to x, k (fwdtrans 0.1.0)
def step_jvp_(x, dx, k, dk):
    w1 = k * x
    return x - w1 * x, (1.0 - 2.0 * w1) * dx - x * x * dk


# step_jvp: forward derivative of step with respect to x, args (fwdtrans 0.1.0)
def step_jvp(x, dx, *args, dargs=()):
    for _ in range(n):
        x, dx = step_jvp_(x, dx, *interleaved(args, dargs))
    return x, dx


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    return step_jvp(x, dx, k, dargs=(dk,))
