# step_jvp__value: forward derivative of step with respect to value (fwdtrans 0.1.0)
def step_jvp__value(trace, label, value, dvalue):
    trace.append(label)
    print(label)
    return value, dvalue


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    trace = []
    w1, dw1 = step_jvp__value(trace, "a", x, dx)
    w2, dw2 = step_jvp__value(trace, "b", y, dy)
    w3, dw3 = step_jvp__value(trace, "c", x * y, y * dx + x * dy)
    z = w1 * w2 + w3
    dz = w2 * dw1 + w1 * dw2 + dw3
    return (z, trace), (dz, zero(trace))
