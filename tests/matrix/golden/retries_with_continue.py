# probe_jvp__x_guarded: forward derivative of probe with respect to x (fwdtrans 0.1.0)
def probe_jvp__x_guarded(x, dx, n, log):
    log.append(n)
    if n < 2:
        raise OverflowError("too early", n)
    w1 = n - 2
    w2 = x ** n / w1
    try:
        dw3 = (n * x ** (n - 1.0) if n else 0.0) * dx / w1
    except (ArithmeticError, ValueError):
        dw3 = nan
    return w2, dw3


# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, log):
    tries = 0
    total = x
    dtotal = dx
    while True:
        try:
            w1, dw1 = probe_jvp__x_guarded(x, dx, tries, log)
            total = total + w1
            dtotal = dtotal + dw1
        except (OverflowError, ZeroDivisionError):
            tries += 1
            dtotal *= 2
            total *= 2
            if tries > 10:
                break
            continue
        break
    return total * tries, tries * dtotal
