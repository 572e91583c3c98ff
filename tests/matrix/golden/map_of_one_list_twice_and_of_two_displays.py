# area_jvp: forward derivative of area with respect to a, b (fwdtrans 0.1.0)
def area_jvp(a, da, b, db):
    w1 = a * b
    return w1 * b, b * b * da + 2.0 * w1 * db


# f_jvp: forward derivative of f with respect to xs, x, k (fwdtrans 0.1.0)
def f_jvp(xs, dxs, x, dx, k, dk):
    w1, dw1 = [], []
    for (item, ditem), (item_, ditem_) in zip(
        zip(xs, dxs, strict=True), zip(xs, dxs, strict=True)
    ):
        w2, dw2 = area_jvp(item, ditem, item_, ditem_)
        w1.append(w2)
        dw1.append(dw2)
    w3 = [x, k]
    w4 = [k * k, x]
    return (
        sum(w1) + sum(map(operator.mul, w3, w4)),
        (
            sum(dw1)
            + sum(
                item_ * ditem + item * ditem_
                for (item, ditem), (item_, ditem_) in zip(
                    zip(w3, [dx, dk], strict=True),
                    zip(w4, [2.0 * k * dk, dx], strict=True)
                )
            )
        ),
    )
