# tree_jvp__k: forward derivative of tree with respect to k (fwdtrans 0.1.0)
def tree_jvp__k(t, k, dk):
    if t is None:
        return
    left, v, right = t
    yield from tree_jvp__k(left, k, dk)
    yield v * k, v * dk
    yield from tree_jvp__k(right, k, dk)


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    w1, dw1 = [], []
    for v, dv in tree_jvp__k(((None, 1.0, None), 2.0, (None, 3.0, None)), k, dk):
        w1.append(v * v)
        dw1.append(2.0 * v * dv)
    return sum(w1), sum(dw1)
