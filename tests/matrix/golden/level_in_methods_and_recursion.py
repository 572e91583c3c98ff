# k_run_jvp: forward derivative of run with respect to self, y (fwdtrans 0.1.0)
def k_run_jvp(self, dself, y, dy):
    s = self.a
    ds = dself.a
    def a(n):
        def b(m):
            nonlocal s
            s = s * y
            if m:
                a(m - 1)
        b(n)

    def a_jvp(n, dn):
        def b(m):
            nonlocal s
            s = s * y
            if m:
                a(m - 1)

        def b_jvp(m, dm):
            nonlocal ds
            nonlocal s
            ds = y * ds + s * dy
            s = s * y
            if m:
                a_jvp(m - 1, 0.0)
            return None, None

        b_jvp(n, 0.0)
        return None, None

    a_jvp(2, 0.0)
    return s, ds


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return k_run_jvp(K(x), SimpleNamespace(a=dx), y, dy)
