# pid_jvp_sent: forward derivative of pid with respect to kp, ki, kd (fwdtrans 0.1.0)
def pid_jvp_sent(kp, dkp, ki, dki, kd, dkd):
    e0 = 0.0
    de0 = 0.0
    integral = 0.0
    dintegral = 0.0
    u = 0.0
    du = 0.0
    while True:
        e, de = yield u, du
        integral += e * 0.1
        dintegral += 0.1 * de
        w1 = e - e0
        u = kp * e + ki * integral + kd * w1 / 0.1
        w2 = e * dkp + kp * de + integral * dki + ki * dintegral
        du = w2 + (w1 * dkd + kd * (de - de0)) / 0.1
        e0 = e
        de0 = de


# f_jvp: forward derivative of f with respect to kp, ki, kd (fwdtrans 0.1.0)
def f_jvp(kp, dkp, ki, dki, kd, dkd):
    c, dc = coupled(pid_jvp_sent(kp, dkp, ki, dki, kd, dkd))
    sent(c, dc, None, None)
    y = 0.0
    dy = 0.0
    for _ in range(10):
        w1 = 1.0 - y
        u, du = sent(c, dc, w1, -dy)
        y += 0.1 * (u - y)
        dy += 0.1 * (du - dy)
    return y, dy
