# push_jvp: forward derivative of push with respect to out, values (fwdtrans 0.1.0)
def push_jvp(out, dout, *values, dvalues=()):
    for v, dv in zip(values, dvalues, strict=True):
        out.append(v)
        dout.append(dv)
    return len(values), 0.0


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    out = []
    dout = []
    push_jvp(out, dout, x, y * x, dvalues=(dx, x * dy + y * dx))
    push_jvp(out, dout, *out, dvalues=(*dout,))
    return sum(out), sum(dout)
