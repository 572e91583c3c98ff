# f_jvp: forward derivative of f with respect to reynolds (fwdtrans 0.1.0)
def f_jvp(reynolds, dreynolds):
    if reynolds < 2300:
        friction = 64 / reynolds
        dfriction = -friction * dreynolds / reynolds
    elif reynolds < 4000:
        friction = 0.028 + reynolds * 1e-6
        dfriction = 1e-06 * dreynolds
    else:
        w1 = reynolds ** 0.25
        friction = 0.316 / w1
        dfriction = -0.25 * friction * reynolds ** -0.75 * dreynolds / w1
    return friction, dfriction
