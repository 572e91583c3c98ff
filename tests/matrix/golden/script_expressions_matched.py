# evaluate_jvp: forward derivative of evaluate with respect to e, env (fwdtrans 0.1.0)
def evaluate_jvp(e, de, env, denv):
    match e:
        case int() | float():
            return e, de
        case str(name):
            return env[name], denv[name]
        case ["+", a, b]:
            da, db = de[1], de[2]
            w1, dw1 = evaluate_jvp(a, da, env, denv)
            w2, dw2 = evaluate_jvp(b, db, env, denv)
            return w1 + w2, dw1 + dw2
        case ["*", a, *rest]:
            da, drest = de[1], list(de[2:])
            r, dr = evaluate_jvp(a, da, env, denv)
            for q, dq in zip(rest, drest, strict=True):
                w3, dw3 = evaluate_jvp(q, dq, env, denv)
                dr = w3 * dr + r * dw3
                r *= w3
            return r, dr
        case {"op": "sin", "arg": a}:
            da = de["arg"]
            w4, dw4 = evaluate_jvp(a, da, env, denv)
            return sin(w4), cos(w4) * dw4
        case {"op": op}:
            raise NotImplementedError(op)
        case _:
            raise TypeError(e)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return evaluate_jvp(
        ["+", ["*", "x", "y", 2.0], {"op": "sin", "arg": ["*", "x", 3]}],
        [None, [None, None, None, 0.0], {"op": None, "arg": [None, None, 0.0]}],
        {"x": x, "y": y},
        {"x": dx, "y": dy}
    )
