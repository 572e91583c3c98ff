# scope_jvp_: forward derivative of scope with respect to v, k (fwdtrans 0.1.0)
def scope_jvp_(v, dv, k, dk):
    v.append(k)
    dv.append(dk)
    yield v[-1], dv[-1]
    v.pop()
    dv.pop()


# each_jvp: forward derivative of each with respect to v, k (fwdtrans 0.1.0)
def each_jvp(v, dv, k, dk):
    with contextmanager(scope_jvp_)(v, dv, k, dk) as (top, dtop):
        for z, dz in zip(v, dv, strict=True):
            yield z * top, top * dz + z * dtop


# scope_jvp: forward derivative of scope with respect to v, k (fwdtrans 0.1.0)
def scope_jvp(v, dv, k, dk):
    v.append(k)
    dv.append(dk)
    yield v[-1], dv[-1]
    v.pop()
    dv.pop()


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, x * y]
    dv = [dx, y * dx + x * dy]
    w1, dw1 = unzip(each_jvp(v, dv, y, dy))
    total = sum(w1) + len(v)
    dtotal = sum(dw1)
    with contextmanager(scope_jvp)(v, dv, total, dtotal):
        total += sum(v)
        dtotal += sum(dv)
    w2 = v[-1]
    return total * w2, w2 * dtotal + total * dv[-1]
