# f_jvp: forward derivative of f with respect to u, k (fwdtrans 0.1.0)
def f_jvp(u, du, k, dk, n):
    old = u[:]
    dold = du[:]
    w1 = len(u)
    new = [0.0] * w1
    dnew = [0.0] * w1
    for _ in range(n):
        for i in range(len(u)):
            w2 = old[i]
            w3 = old[i - 1] - w2
            dnew[i] = dold[i] + w3 * dk + k * (dold[i - 1] - dold[i])
            new[i] = w2 + k * w3
        old, new = new, old
        dold, dnew = dnew, dold
    return (old, new), (dold, dnew)
