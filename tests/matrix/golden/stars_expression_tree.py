# evaluate_jvp_: forward derivative of evaluate with respect to node, env (fwdtrans 0.1.0)
def evaluate_jvp_(node, dnode, env, denv):
    if isinstance(node, str):
        return env[node], denv[node]
    if isinstance(node, (int, float)):
        return node, dnode
    op, *args = node
    _, *dargs = dnode
    values, dvalues = [], []
    for a, da in zip(args, dargs, strict=True):
        w1, dw1 = evaluate_jvp_(a, da, env, denv)
        values.append(w1)
        dvalues.append(dw1)
    if op in UNARY:
        return companion(UNARY[op])(*interleaved(values, dvalues))
    return companion(BINARY[op])(*interleaved(values, dvalues))


# evaluate_jvp: forward derivative of evaluate with respect to node, env (fwdtrans 0.1.0)
def evaluate_jvp(node, dnode, env, denv):
    if isinstance(node, str):
        return env[node], denv[node]
    if isinstance(node, (int, float)):
        return node, dnode
    op, *args = node
    _, *dargs = dnode
    values, dvalues = [], []
    for a, da in zip(args, dargs, strict=True):
        w1, dw1 = evaluate_jvp_(a, da, env, denv)
        values.append(w1)
        dvalues.append(dw1)
    if op in UNARY:
        return companion(UNARY[op])(*interleaved(values, dvalues))
    return companion(BINARY[op])(*interleaved(values, dvalues))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    return evaluate_jvp(TREE, lasting(TREE), {"x": x, "y": y}, {"x": dx, "y": dy})
