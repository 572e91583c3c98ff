# expression_value_jvp: forward derivative of value with respect to self, node, env (fwdtrans 0.1.0)
def expression_value_jvp(self, dself, node, dnode, env, denv):
    w1 = "value_of_" + node[0]
    w2 = getattr(self, w1)
    dw2 = attribute_jvp(self, dself, w1)
    return dw2(node, dnode, env, denv)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    tree = ("product", ("name", "x"), ("product", ("number", 3.0), ("product", ("name", "x"), ("name", "y"))))
    w1 = Expression()
    dw1 = SimpleNamespace()
    return expression_value_jvp(
        w1, dw1, tree, zero(tree), {"x": x, "y": y}, {"x": dx, "y": dy}
    )
