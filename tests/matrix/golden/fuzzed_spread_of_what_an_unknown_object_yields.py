# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx, n):
    tree = None
    for _ in range(n):
        tree = Branch(tree)
    w1 = list(tree.depths())
    w = [x, *w1]
    dw = [dx, *lasting(w1)]
    w[0], w[-1] = w[-1], w[0]
    dw[0], dw[-1] = dw[-1], dw[0]
    w2 = list(tree.depths())
    return (w, (x, *w2)), (dw, (dx, *lasting(w2)))
