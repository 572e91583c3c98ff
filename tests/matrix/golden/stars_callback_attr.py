# solver_run_jvp: forward derivative of run with respect to self, y (fwdtrans 0.1.0)
def solver_run_jvp(self, dself, y, dy, n):
    for i in range(n):
        w1, dw1 = dself.rhs(y, dy)
        y = y + 0.1 * w1
        dy = dy + 0.1 * dw1
        if self.callback is not None:
            dself.callback(i, 0.0, y, dy)
    return y, dy


# f_jvp: forward derivative of f with respect to y0, k (fwdtrans 0.1.0)
def f_jvp(y0, dy0, k, dk):
    seen = []
    dseen = []
    lambda_jvp = lambda y, dy: (-k * y, -(y * dk + k * dy))

    def lambda_jvp_(i, di, y, dy):
        w1 = seen.append(y)
        dw1 = dseen.append(dy)
        return w1, None

    s = Solver(lambda y: -k * y, callback=lambda i, y: seen.append(y))
    ds = SimpleNamespace(rhs=lambda_jvp, callback=lambda_jvp_, log=[])
    end, dend = solver_run_jvp(s, ds, y0, dy0, 4)
    return end + sum(seen), dend + sum(dseen)
