# value_jvp__x_guarded: forward derivative of value with respect to x (fwdtrans 0.1.0)
def value_jvp__x_guarded(node, x, dx):
    match node:
        case int() | float() as c:
            return c, zero(c)
        case "x":
            return x, dx
        case ("+", *terms):
            w1, dw1 = [], []
            for t in terms:
                w2, dw2 = value_jvp__x_guarded(t, x, dx)
                w1.append(w2)
                dw1.append(dw2)
            return sum(w1), sum(dw1)
        case ("*", left, right):
            w3, dw3 = value_jvp__x_guarded(left, x, dx)
            w4, dw4 = value_jvp__x_guarded(right, x, dx)
            return w3 * w4, w4 * dw3 + w3 * dw4
        case ("/", left, right):
            try:
                w5, dw5 = value_jvp__x_guarded(left, x, dx)
                w6, dw6 = value_jvp__x_guarded(right, x, dx)
                w7 = w5 / w6
                return w7, (dw5 - w7 * dw6) / w6
            except ZeroDivisionError:
                return math.inf, 0.0
        case ("sin" | "exp" as name, inner):
            w8 = {"sin": math.sin, "exp": math.exp}[name](0.5)
            w9, dw9 = value_jvp__x_guarded(inner, x, dx)
            return w8 * w9, w8 * dw9
        case _:
            raise SyntaxError(f"what is {node!r}?")


# value_jvp__x: forward derivative of value with respect to x (fwdtrans 0.1.0)
def value_jvp__x(node, x, dx):
    match node:
        case int() | float() as c:
            return c, zero(c)
        case "x":
            return x, dx
        case ("+", *terms):
            w1, dw1 = [], []
            for t in terms:
                w2, dw2 = value_jvp__x(t, x, dx)
                w1.append(w2)
                dw1.append(dw2)
            return sum(w1), sum(dw1)
        case ("*", left, right):
            w3, dw3 = value_jvp__x(left, x, dx)
            w4, dw4 = value_jvp__x(right, x, dx)
            return w3 * w4, w4 * dw3 + w3 * dw4
        case ("/", left, right):
            try:
                w5, dw5 = value_jvp__x_guarded(left, x, dx)
                w6, dw6 = value_jvp__x_guarded(right, x, dx)
                w7 = w5 / w6
                return w7, (dw5 - w7 * dw6) / w6
            except ZeroDivisionError:
                return math.inf, 0.0
        case ("sin" | "exp" as name, inner):
            w8 = {"sin": math.sin, "exp": math.exp}[name](0.5)
            w9, dw9 = value_jvp__x(inner, x, dx)
            return w8 * w9, w8 * dw9
        case _:
            raise SyntaxError(f"what is {node!r}?")


# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, which):
    return value_jvp__x({"tree": TREE, "pole": POLE, "wrong": WRONG}[which], x, dx)
