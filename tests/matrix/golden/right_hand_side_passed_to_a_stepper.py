# heun_jvp__rhs__y: forward derivative of heun with respect to rhs, y (fwdtrans 0.1.0)
def heun_jvp__rhs__y(rhs, rhs_jvp, y, dy, t, h):
    k1, dk1 = rhs_jvp(t, 0.0, y, dy)
    w1, dw1 = [], []
    for (yi, dyi), (ki, dki) in zip(zip(y, dy, strict=True), zip(k1, dk1, strict=True)):
        w1.append(yi + h * ki)
        dw1.append(dyi + h * dki)
    k2, dk2 = rhs_jvp(t + h, 0.0, w1, dw1)
    w2, dw2 = [], []
    w3 = h / 2
    for (yi, dyi), (p, dp), (q, dq) in zip(
        zip(y, dy, strict=True), zip(k1, dk1, strict=True), zip(k2, dk2, strict=True)
    ):
        w2.append(yi + w3 * (p + q))
        dw2.append(dyi + w3 * (dp + dq))
    return w2, dw2


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def rhs(t, y):
        return [y[1], -a * sin(y[0]) + t * b]

    def rhs_jvp(t, dt, y, dy):
        w1 = y[1]
        w2 = y[0]
        w3 = sin(w2)
        return (
            [w1, -a * w3 + t * b],
            [dy[1], b * dt + t * db - w3 * da - a * cos(w2) * dy[0]],
        )

    y = [b, 0.0]
    dy = [db, 0.0]
    for i in range(3):
        y, dy = heun_jvp__rhs__y(rhs, rhs_jvp, y, dy, 0.1 * i, 0.1)
    w1 = y[0]
    w2 = y[1]
    return w1 * w2, w2 * dy[0] + w1 * dy[1]
