# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    product = Bin("*", Var("x"), Sin(Var("y")))
    dproduct = SimpleNamespace(
        op=None,
        left=SimpleNamespace(name=None),
        right=SimpleNamespace(arg=SimpleNamespace(name=None))
    )
    tree = Bin("+", product, Bin("/", Num(x), Bin("*", Var("x"), Num(2.0))))
    dtree = SimpleNamespace(
        op=None,
        left=dproduct,
        right=SimpleNamespace(
            op=None,
            left=SimpleNamespace(v=dx),
            right=SimpleNamespace(
                op=None, left=SimpleNamespace(name=None), right=SimpleNamespace(v=0.0)
            )
        )
    )
    return companion(type(tree).value)(
        tree, dtree, {'x': x, 'y': y}, {'x': dx, 'y': dy}
    )
