# rpn_jvp__env: forward derivative of rpn with respect to env (fwdtrans 0.1.0)
def rpn_jvp__env(tokens, env, denv):
    stack = []
    dstack = []
    for tok in tokens:
        if tok in OPS:
            b = stack.pop()
            db = dstack.pop()
            a = stack.pop()
            da = dstack.pop()
            w1, dw1 = companion(OPS[tok])(a, da, b, db)
            stack.append(w1)
            dstack.append(dw1)
        elif tok in env:
            stack.append(env[tok])
            dstack.append(denv[tok])
        else:
            stack.append(float(tok))
            dstack.append(0.0)
    return stack.pop(), dstack.pop()


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return rpn_jvp__env(
        "x y * 3 x + / y 2 ^ -".split(), {"x": x, "y": y}, {"x": dx, "y": dy}
    )
