# total_jvp_once: forward derivative of total with respect to values (fwdtrans 0.1.0)
def total_jvp_once(values, dvalues):
    result = 0.0
    dresult = 0.0
    for v, dv in zip(values, dvalues, strict=True):
        result += v * v
        dresult += 2.0 * v * dv
    return result, dresult


# scaled_jvp: forward derivative of scaled with respect to xs, k (fwdtrans 0.1.0)
def scaled_jvp(xs, dxs, k, dk):
    return (x * k for x in xs), (k * dx + x * dk for x, dx in zip(xs, dxs, strict=True))


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    w1, dw1 = scaled_jvp(xs, dxs, k, dk)
    w2, dw2 = total_jvp_once(w1, dw1)
    w3, dw3 = total_jvp_once(iter(xs), iter(dxs))
    w4, dw4 = total_jvp_once(
        (x for x in xs if x > 1.5),
        (dx for x, dx in zip(xs, dxs, strict=True) if x > 1.5)
    )
    return w2 + w3 + w4, dw2 + dw3 + dw4
