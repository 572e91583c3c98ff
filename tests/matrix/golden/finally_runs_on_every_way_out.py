# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    log = []
    total = 0.0
    dtotal = 0.0
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            if total > 20:
                return (total * x, len(log)), (x * dtotal + total * dx, 0.0)
            total += x * i
            dtotal += i * dx
        finally:
            log.append(i)
            total = total * 1.5
            dtotal = 1.5 * dtotal
    return (total, len(log)), (dtotal, 0.0)
