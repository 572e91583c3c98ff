# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, kind):
    match kind:
        case "square" | "sq":
            return x * x, 2.0 * x * dx
        case "cube":
            y = x ** 3
            dy = 3.0 * x * x * dx
        case 0 | 1:
            y = x * kind
            dy = kind * dx
        case None:
            y = 2.0
            dy = 0.0
        case str() as other:
            y = x + len(other)
            dy = dx
        case _:
            y = -x
            dy = -dx
    return y * 2, 2.0 * dy
