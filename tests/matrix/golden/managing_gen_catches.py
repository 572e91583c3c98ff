# damped_jvp_guarded: forward derivative of damped with respect to box, k (fwdtrans 0.1.0)
def damped_jvp_guarded(box, dbox, k, dk):
    dbox[0] = k * dbox[0] + box[0] * dk
    box[0] *= k
    try:
        yield (box, k * 2), (dbox, 2.0 * dk)
    except ValueError:
        box[0] += 1.0
    else:
        box[0] -= k
        dbox[0] -= dk
    finally:
        dbox[0] *= 1.5
        box[0] *= 1.5


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = [x]
    dbox = [dx]
    with contextmanager(damped_jvp_guarded)(box, dbox, y, dy) as ((b, kk), (db, dkk)):
        b[0] += kk
        db[0] += dkk
        if x > 1:
            raise ValueError("x")
    w1 = box[0]
    return w1 * kk, kk * dbox[0] + w1 * dkk
