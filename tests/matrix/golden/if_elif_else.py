# f_jvp: forward derivative of f with respect to reynolds (fwdtrans 0.1.0)
def f_jvp(reynolds, dreynolds):
    if reynolds < 2300:
        friction = 64 / reynolds
        dfriction = -friction * dreynolds / reynolds
    elif reynolds < 4000:
        friction = 0.028 + reynolds * 1e-6
        dfriction = 1e-06 * dreynolds
    else:
        friction = 0.316 / reynolds ** 0.25
        dfriction = -0.25 * friction * dreynolds / reynolds
    return friction, dfriction
