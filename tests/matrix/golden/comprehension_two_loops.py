# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    return (
        sum([x * y for x in a for y in b if x != y]),
        sum(
            [
                y * dx + x * dy
                for x, dx in zip(a, da, strict=True)
                for y, dy in zip(b, db, strict=True)
                if x != y
            ]
        ),
    )
