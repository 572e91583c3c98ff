# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def solve(y):
        x = y
        for i in range(20):
            new = (x + y / x) / 2
            if abs(new - x) < 1e-12:
                return new
            x = new
        return x

    def solve_jvp(y, dy):
        x = y
        dx = dy
        for i in range(20):
            w1 = y / x
            new = (x + w1) / 2
            dnew = 0.5 * (dx + (dy - w1 * dx) / x)
            if abs(new - x) < 1e-12:
                return new, dnew
            x = new
            dx = dnew
        return x, dx

    w1, dw1 = solve_jvp(a * b, b * da + a * db)
    w2, dw2 = solve_jvp(b, db)
    return w1 + w2, dw1 + dw2
