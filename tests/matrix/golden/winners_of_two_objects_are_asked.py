# t_area_jvp: forward derivative of area with respect to self, k (fwdtrans 0.1.0)
def t_area_jvp(self, dself, k, dk):
    w1 = self.a
    w2 = w1 * w1
    return w2 * k, 2.0 * k * w1 * dself.a + w2 * dk


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    def lambda_jvp(t, dt):
        w1, dw1 = method_jvp(t, "area")(t, dt, 2, 0.0)
        return w1, dw1

    w1 = T(x)
    w2 = T(y)
    w3 = max(w1, w2)
    w4, dw4 = t_area_jvp(
        w3, SimpleNamespace(a=dy) if w3 is w2 else SimpleNamespace(a=dx), x, dx
    )
    w5 = T(x)
    w6 = T(y * x)
    w7 = min(w5, w6, key=lambda t: t.area(2))
    w8, dw8 = t_area_jvp(
        w7,
        (SimpleNamespace(a=dx), SimpleNamespace(a=x * dy + y * dx))[
            [x_ is w7 for x_ in (w5, w6)].index(True)
        ],
        y,
        dy
    )
    return w4 + w8, dw4 + dw8
