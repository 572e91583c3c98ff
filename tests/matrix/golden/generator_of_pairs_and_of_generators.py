# pairs_jvp: forward derivative of pairs with respect to xs, k (fwdtrans 0.1.0)
def pairs_jvp(xs, dxs, k, dk):
    for i, (x, dx) in enumerate(zip(xs, dxs, strict=True)):
        yield (i, x * k), (0.0, k * dx + x * dk)


# rows_jvp: forward derivative of rows with respect to xs, k (fwdtrans 0.1.0)
def rows_jvp(xs, dxs, k, dk):
    for n in (1, 2):
        yield (
            (x * k ** n for x in xs),
            (
                k ** n * dx + x * (n * k ** (n - 1.0) if n else 0.0) * dk
                for x, dx in zip(xs, dxs, strict=True)
            ),
        )


# f_jvp: forward derivative of f with respect to xs, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, k, dk):
    total = 0.0
    dtotal = 0.0
    for (i, v), (_, dv) in pairs_jvp(xs, dxs, k, dk):
        total += i * v
        dtotal += i * dv
    for row, drow in rows_jvp(xs, dxs, k, dk):
        total += sum(row)
        dtotal += sum(drow)
    return total, dtotal
