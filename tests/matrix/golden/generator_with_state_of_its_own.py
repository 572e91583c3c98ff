# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    state = [1]
    def draws():
        while True:
            state[0] = (state[0] * 16807) % 2147483647
            yield state[0] / 2147483647

    g = draws()
    w3, dw3 = [], []
    for _ in range(5):
        w1 = next(g)
        w2 = exp(-x * w1)
        w3.append(w2)
        dw3.append(-w2 * w1 * dx)
    return sum(w3) / 5, 0.2 * sum(dw3)
