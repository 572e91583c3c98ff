# f_jvp: forward derivative of f with respect to u, v (fwdtrans 0.1.0)
def f_jvp(u, du, v, dv):
    return (
        sum(a * b for a, b in zip(u, v)),
        sum(
            b * da + a * db
            for (a, da), (b, db) in zip(
                zip(u, du, strict=True), zip(v, dv, strict=True)
            )
        ),
    )
