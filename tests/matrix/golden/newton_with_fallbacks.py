# g_jvp_guarded: forward derivative of g with respect to t, a (fwdtrans 0.1.0)
def g_jvp_guarded(t, dt, a, da):
    if t <= 0:
        raise ValueError(f"t = {t} is not positive")
    w1 = math.log(t)
    return w1 * t - a, (1.0 + w1) * dt - da


# slope_jvp_guarded: forward derivative of slope with respect to t (fwdtrans 0.1.0)
def slope_jvp_guarded(t, dt):
    return math.log(t) + 1, dt / t


# newton_jvp__a: forward derivative of newton with respect to a (fwdtrans 0.1.0)
def newton_jvp__a(t, a, da, tol=1e-12):
    dt = zero(t)
    for step in range(60):
        try:
            w1, dw1 = g_jvp_guarded(t, dt, a, da)
            w2, dw2 = slope_jvp_guarded(t, dt)
            move = w1 / w2
            dmove = (dw1 - move * dw2) / w2
        except ValueError:
            w3 = abs(t) / 2 + 0.1
            dt = 0.5 * copysign(1.0, t) * dt
            t = w3
            continue
        except ZeroDivisionError:
            t = t * 1.5
            dt = 1.5 * dt
            continue
        t -= move
        dt -= dmove
        if abs(move) < tol:
            return t, dt
    raise NoConvergence("after 60 steps", step)


# f_jvp__a: forward derivative of f with respect to a (fwdtrans 0.1.0)
def f_jvp__a(a, da, start):
    try:
        return newton_jvp__a(start, a, da)
    except NoConvergence as e:
        w1 = a * 0
        return w1 - len(e.args), zero(w1)
