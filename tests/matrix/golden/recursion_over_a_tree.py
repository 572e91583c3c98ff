# weight_jvp: forward derivative of weight with respect to tree (fwdtrans 0.1.0)
def weight_jvp(tree, dtree):
    if isinstance(tree, float):
        return tree * tree, 2.0 * tree * dtree
    left, right = tree
    dleft, dright = dtree
    w1, dw1 = weight_jvp(left, dleft)
    w2, dw2 = weight_jvp(right, dright)
    return w1 + 2 * w2, dw1 + 2.0 * dw2


# f_jvp: forward derivative of f with respect to tree (fwdtrans 0.1.0)
def f_jvp(tree, dtree):
    return weight_jvp(tree, dtree)
