# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    trace = []
    for i in range(n):
        try:
            try:
                x = x * 1.1
                dx = 1.1 * dx
                if i == 1:
                    raise KeyError(i)
                if i == 3:
                    break
            except KeyError:
                x = x + 2
                continue
            else:
                x = x - 0.5
            finally:
                trace.append(i)
                w1 = 1 + x
                w2 = x * x / w1
                dx = (2.0 * x - w2) * dx / w1
                x = w2
        finally:
            x += 0.25
            trace.append(-i)
    else:
        return (x, len(trace)), (dx, 0.0)
    return (x * 3, len(trace)), (3.0 * dx, 0.0)
