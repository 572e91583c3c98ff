# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    old, new = [x, 1.0], [0.0, 0.0]
    dold, dnew = [dx, 0.0], [0.0, 0.0]
    for _ in range(n):
        w1 = old[1]
        dnew[0] = x * dold[1] + w1 * dx
        new[0] = w1 * x
        new[1] = old[0] + 1
        dnew[1] = dold[0]
        old, new = new, old
        dold, dnew = dnew, dold
    return old, dold
