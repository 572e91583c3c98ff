# bin_value_jvp_: forward derivative of value with respect to self, env (fwdtrans 0.1.0)
def bin_value_jvp_(self, dself, env, denv):
    w1 = self.left
    dw1 = dself.left
    a, da = companion(type(w1).value)(w1, dw1, env, denv)
    w2 = self.right
    dw2 = dself.right
    b, db = companion(type(w2).value)(w2, dw2, env, denv)
    if self.op == "+":
        return a + b, da + db
    w3 = self.op == '*'
    return a * b if w3 else a / b, b * da + a * db if w3 else (da - a / b * db) / b


# bin_value_jvp: forward derivative of value with respect to self, env (fwdtrans 0.1.0)
def bin_value_jvp(self, dself, env, denv):
    w1 = self.left
    dw1 = dself.left
    a, da = bin_value_jvp_(w1, dw1, env, denv)
    w2 = self.right
    dw2 = dself.right
    b, db = bin_value_jvp_(w2, dw2, env, denv)
    if self.op == "+":
        return a + b, da + db
    w3 = self.op == '*'
    return a * b if w3 else a / b, b * da + a * db if w3 else (da - a / b * db) / b


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
    return bin_value_jvp(tree, dtree, {'x': x, 'y': y}, {'x': dx, 'y': dy})
