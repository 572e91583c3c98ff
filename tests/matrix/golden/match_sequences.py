# f_jvp: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp(v, dv):
    match v:
        case []:
            return 0.0, 0.0
        case [x]:
            dx = dv[0]
            return x * x, 2.0 * x * dx
        case [x, y]:
            dx, dy = dv[0], dv[1]
            return x * y, y * dx + x * dy
        case [first, *rest, last]:
            dfirst, drest, dlast = dv[0], list(dv[1:-1]), dv[-1]
            return first * last + sum(rest), last * dfirst + first * dlast + sum(drest)
    return None, None
