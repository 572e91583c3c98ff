# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    state = [1]
    def draws():
        while True:
            state[0] = (state[0] * 16807) % 2147483647
            yield state[0] / 2147483647

    g = draws()
    w1, dw1 = [], []
    for _ in range(5):
        w2 = next(g)
        w3 = exp(-x * w2)
        w1.append(w3)
        dw1.append(-w3 * w2 * dx)
    return sum(w1) / 5, sum(dw1) / 5.0
