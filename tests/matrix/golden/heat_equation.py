# f_jvp: forward derivative of f with respect to u, k (fwdtrans 0.1.0)
def f_jvp(u, du, k, dk, n):
    u = u[:]
    du = du[:]
    for _ in range(n):
        new = u[:]
        dnew = du[:]
        for i in range(1, len(u) - 1):
            w1 = u[i]
            w2 = u[i + 1] - 2 * w1 + u[i - 1]
            dnew[i] = du[i] + w2 * dk + k * (du[i + 1] + du[i - 1] - 2.0 * du[i])
            new[i] = w1 + k * w2
        u = new
        du = dnew
    return u, du
