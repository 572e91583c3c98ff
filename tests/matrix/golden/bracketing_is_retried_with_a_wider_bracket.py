# bisect_jvp__h__hi__k_guarded: forward derivative of bisect with respect to h, hi, k (fwdtrans 0.1.0)
def bisect_jvp__h__hi__k_guarded(h, h_jvp, lo, hi, dhi, k, dk):
    dlo = 0.0
    w1, dw1 = h_jvp(lo, 0.0, k, dk)
    w2, dw2 = h_jvp(hi, dhi, k, dk)
    a, b = w1, w2
    da, db = dw1, dw2
    if a * b > 0:
        raise ValueError("no sign change", lo, hi)
    for _ in range(3):
        w3 = b - a
        mid = (lo * b - hi * a) / w3
        dmid = (b * dlo + (lo - mid) * db + (mid - hi) * da - a * dhi) / w3
        c, dc = h_jvp(mid, dmid, k, dk)
        if a * c > 0:
            lo, a = mid, c
            dlo, da = dmid, dc
        else:
            hi, b = mid, c
            dhi, db = dmid, dc
    return (lo + hi) / 2, 0.5 * (dlo + dhi)


# h_jvp_guarded: forward derivative of h with respect to t, k (fwdtrans 0.1.0)
def h_jvp_guarded(t, dt, k, dk):
    w1 = exp(k * t)
    return w1 - 3 * t - 1.5, w1 * t * dk + (w1 * k - 3.0) * dt


# f_jvp__k: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp__k(k, dk, width):
    notes = []
    for attempt in range(6):
        try:
            root, droot = bisect_jvp__h__hi__k_guarded(
                h, h_jvp_guarded, 0.0, width * k, width * dk, k, dk
            )
        except ValueError as e:
            notes.append(f"{e.args[0]} up to {e.args[2]}")
            width = width * 2
        else:
            return (root * width, notes), (width * droot, zero(notes))
    return (None, notes), (None, zero(notes))
