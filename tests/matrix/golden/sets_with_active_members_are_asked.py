# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    seen = set()
    total = 0.0
    dtotal = 0.0
    for t, dt in zip(v, dv, strict=True):
        if t in seen:
            continue
        seen.add(t)
        total += t * t
        dtotal += 2.0 * t * dt
    distinct = len({round(t, 6) for t in v}) + len(set(v))
    return total * distinct, distinct * dtotal
