# f_jvp: forward derivative of f with respect to r (fwdtrans 0.1.0)
def f_jvp(r, dr):
    w1 = r ** 2
    w2 = math.e ** r
    w3 = 2.0 * math.pi * r + (w2 * log(math.e) if math.e or not r else 0.0)
    return math.pi * w1 + w2 + math.tau * r, (w3 + math.tau) * dr
