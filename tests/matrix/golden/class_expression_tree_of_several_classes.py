# var_value_jvp__env: forward derivative of value with respect to env (fwdtrans 0.1.0)
def var_value_jvp__env(self, env, denv):
    w1 = self.name
    return env[w1], denv[w1]


# sin_value_jvp__env: forward derivative of value with respect to env (fwdtrans 0.1.0)
def sin_value_jvp__env(self, env, denv):
    w1, dw1 = var_value_jvp__env(self.arg, env, denv)
    return math.sin(w1), cos(w1) * dw1


# bin_value_jvp__env: forward derivative of value with respect to env (fwdtrans 0.1.0)
def bin_value_jvp__env(self, env, denv):
    a, da = var_value_jvp__env(self.left, env, denv)
    b, db = sin_value_jvp__env(self.right, env, denv)
    if self.op == "+":
        return a + b, da + db
    w1 = self.op == "*"
    return a * b if w1 else a / b, b * da + a * db if w1 else (da - a / b * db) / b


# bin_value_jvp_: forward derivative of value with respect to self, env (fwdtrans 0.1.0)
def bin_value_jvp_(self, dself, env, denv):
    w1 = self.left
    dw1 = dself.left
    a, da = method_jvp(w1, "value")(w1, dw1, env, denv)
    w2 = self.right
    dw2 = dself.right
    b, db = method_jvp(w2, "value")(w2, dw2, env, denv)
    if self.op == "+":
        return a + b, da + db
    w3 = self.op == "*"
    return a * b if w3 else a / b, b * da + a * db if w3 else (da - a / b * db) / b


# bin_value_jvp: forward derivative of value with respect to self, env (fwdtrans 0.1.0)
def bin_value_jvp(self, dself, env, denv):
    a, da = bin_value_jvp__env(self.left, env, denv)
    w1 = self.right
    dw1 = dself.right
    b, db = bin_value_jvp_(w1, dw1, env, denv)
    if self.op == "+":
        return a + b, da + db
    w2 = self.op == "*"
    return a * b if w2 else a / b, b * da + a * db if w2 else (da - a / b * db) / b


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    product = Bin("*", Var("x"), Sin(Var("y")))
    tree = Bin("+", product, Bin("/", Num(x), Bin("*", Var("x"), Num(2.0))))
    dtree = SimpleNamespace(
        op=None,
        left=zero(product),
        right=SimpleNamespace(
            op=None,
            left=SimpleNamespace(v=dx),
            right=SimpleNamespace(
                op=None, left=SimpleNamespace(name=None), right=SimpleNamespace(v=0.0)
            )
        )
    )
    return bin_value_jvp(tree, dtree, {"x": x, "y": y}, {"x": dx, "y": dy})
