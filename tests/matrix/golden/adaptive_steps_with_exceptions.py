# rhs_jvp__y__k_guarded: forward derivative of rhs with respect to y, k (fwdtrans 0.1.0)
def rhs_jvp__y__k_guarded(t, y, dy, k, dk):
    if abs(y) > 1e6:
        raise Diverged(f"y = {y:.2e} at t = {t}")
    w1 = -k * y
    return w1 * y + t, (w1 - y * k) * dy + zero(t) - y * y * dk


# step_jvp__y__k_guarded: forward derivative of step with respect to y, k (fwdtrans 0.1.0)
def step_jvp__y__k_guarded(t, y, dy, h, k, dk):
    k1, dk1 = rhs_jvp__y__k_guarded(t, y, dy, k, dk)
    w1 = h / 2
    k2, dk2 = rhs_jvp__y__k_guarded(t + w1, y + w1 * k1, dy + w1 * dk1, k, dk)
    w2 = 2 * h
    k3, dk3 = rhs_jvp__y__k_guarded(
        t + h, y - h * k1 + w2 * k2, dy + w2 * dk2 - h * dk1, k, dk
    )
    w3 = k1 - 2 * k2 + k3
    w4 = y + h * (k1 + 4 * k2 + k3) / 6, abs(w3)
    w5 = copysign(1.0, w3) * (dk1 + dk3 - 2.0 * dk2)
    return w4, (dy + h * (dk1 + 4.0 * dk2 + dk3) / 6.0, w5)


# integrate_jvp__y__k: forward derivative of integrate with respect to y, k (fwdtrans 0.1.0)
def integrate_jvp__y__k(y, dy, k, dk, t_end, log):
    t, h = 0.0, 0.5
    rejected = 0
    while t < t_end:
        h = min(h, t_end - t)
        try:
            (new, err), (dnew, _) = step_jvp__y__k_guarded(t, y, dy, h, k, dk)
            if err > 0.5:
                raise ValueError("step too large")
        except (ValueError, Diverged) as e:
            log.append(str(e))
            h *= 0.5
            rejected += 1
            if rejected > 40:
                raise
            continue
        else:
            t += h
            y = new
            dy = dnew
        finally:
            log.append(h)
        h *= 1.25
    return y, dy


# f_jvp__y__k: forward derivative of f with respect to y, k (fwdtrans 0.1.0)
def f_jvp__y__k(y, dy, k, dk, t_end):
    log = []
    y, dy = integrate_jvp__y__k(y, dy, k, dk, t_end, log)
    return (y, len(log)), (dy, 0.0)
