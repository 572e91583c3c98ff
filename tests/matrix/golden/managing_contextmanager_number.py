# scaled_jvp: forward derivative of scaled with respect to x, k (fwdtrans 0.1.0)
def scaled_jvp(x, dx, k, dk):
    yield x * k, k * dx + x * dk


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    with contextmanager(scaled_jvp)(x, dx, y, dy) as (z, dz):
        total = z * z
        dtotal = 2.0 * z * dz
    return total + z, dtotal + dz
