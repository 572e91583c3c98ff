# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = [x]
    dtotal = [dx]
    @contextmanager
    def bumped(k):
        total[0] += k * y
        yield total[0]
        total[0] *= k

    def bumped_jvp(k, dk):
        dtotal[0] += y * dk + k * dy
        total[0] += k * y
        yield total[0], dtotal[0]
        dtotal[0] = k * dtotal[0] + total[0] * dk
        total[0] *= k

    with contextmanager_(bumped_jvp)(y, dy) as (t, dt):
        w1 = total[0]
        r = t * w1
        dr = w1 * dt + t * dtotal[0]
    with contextmanager_(bumped_jvp)(x, dx):
        r += total[0]
        dr += dtotal[0]
    return r + total[0], dr + dtotal[0]
