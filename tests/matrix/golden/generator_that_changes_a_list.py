# drain_jvp: forward derivative of drain with respect to stack, k (fwdtrans 0.1.0)
def drain_jvp(stack, dstack, k, dk):
    while stack:
        w1 = stack.pop()
        dw1 = dstack.pop()
        yield w1 * k, k * dw1 + w1 * dk


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    stack = [x, x * k, 3.0]
    dstack = [dx, k * dx + x * dk, 0.0]
    total = 0.0
    dtotal = 0.0
    for v, dv in drain_jvp(stack, dstack, k, dk):
        w1 = len(stack)
        total += v * w1
        dtotal += w1 * dv
        if len(stack) == 1 and total < 100.0:
            stack.append(total)
            dstack.append(dtotal)
            total += 200.0
    return total, dtotal
