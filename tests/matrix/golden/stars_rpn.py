# rpn_jvp__env: forward derivative of rpn with respect to env (fwdtrans 0.1.0)
def rpn_jvp__env(tokens, env, denv):
    stack = []
    dstack = []
    for tok in tokens:
        if tok in OPS:
            w1 = stack.pop()
            dw1 = dstack.pop()
            b = w1
            db = dw1
            w2 = stack.pop()
            dw2 = dstack.pop()
            a = w2
            da = dw2
            w3, dw3 = companion(OPS[tok])(a, da, b, db)
            stack.append(w3)
            dstack.append(dw3)
        elif tok in env:
            stack.append(env[tok])
            dstack.append(denv[tok])
        else:
            stack.append(float(tok))
            dstack.append(0.0)
    w4 = stack.pop()
    dw4 = dstack.pop()
    return w4, dw4


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return rpn_jvp__env(
        'x y * 3 x + / y 2 ^ -'.split(), {'x': x, 'y': y}, {'x': dx, 'y': dy}
    )
