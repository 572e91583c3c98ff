# f_jvp: forward derivative of f with respect to x, v (fwdtrans 0.1.0)
def f_jvp(x, dx, v, dv):
    u = v
    du = dv
    du += [
        sum(
            [
                z * copysign(1.0, x) * dx + abs(x) * dz
                for (z, dz), (h, dh) in zip(
                    zip(v, dv, strict=True), zip(v, dv, strict=True)
                )
            ]
        )
    ]
    u += [sum([abs(x) * z for z, h in zip(v, v)])]
    return u, du
