# part_jvp__t: forward derivative of part with respect to t (fwdtrans 0.1.0)
def part_jvp__t(one, t, dt):
    return operator_jvp("mul")(
        getattr(one, "part", one), lasting(getattr(one, "part", one)), t, dt
    )


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    return part_jvp__t(CURVE, x, dx)
