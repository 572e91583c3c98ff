# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    order = {"price": x * y, "count": 3, "tax": y}
    dorder = {"price": y * dx + x * dy, "count": 0.0, "tax": dy}
    match order:
        case {"price": p, "count": int(n), **rest}:
            dp, dn, drest = (
                dorder["price"], dorder["count"], {key: dorder[key] for key in rest}
            )
            w1 = rest["tax"]
            return p * n + w1 * p, (n + w1) * dp + p * dn + p * drest["tax"]
        case _:
            return 0.0, 0.0
