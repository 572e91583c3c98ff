# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    acc = [1.0, x]
    dacc = [0.0, dx]
    dacc[0] += y * dx + x * dy
    acc[0] += x * y
    w1 = acc[0]
    dacc[1] = w1 * dacc[1] + acc[1] * dacc[0]
    acc[1] *= w1
    w2 = acc[-1] / y
    dacc[-1] = (dacc[-1] - w2 * dy) / y
    acc[-1] /= y
    return acc[1], dacc[1]
