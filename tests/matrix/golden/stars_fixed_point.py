# fixed_point_jvp__g__args: forward derivative of fixed_point with respect to g, args (fwdtrans 0.1.0)
def fixed_point_jvp__g__args(g, g_jvp, x0, *args, dargs=(), tol=1e-13):
    x = x0
    dx = 0.0
    for _ in range(200):
        new, dnew = g_jvp(x, dx, *interleaved(args, dargs))
        if abs(new - x) < tol:
            return new, dnew
        x = new
        dx = dnew
    return x, dx


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def lambda_jvp(x, dx, a, da, b, db):
        w1 = cos(x)
        return a * w1 + b, w1 * da + db - a * sin(x) * dx

    return fixed_point_jvp__g__args(
        lambda x, a, b: a * cos(x) + b, lambda_jvp, 0.5, a, b, dargs=(da, db)
    )
