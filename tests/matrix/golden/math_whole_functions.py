# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, n):
    ways = math.comb(n, 2) * math.factorial(3) + math.perm(n, 2) + math.gcd(n, 12) + math.isqrt(n) + math.lcm(n, 4)
    return x * ways, ways * dx
