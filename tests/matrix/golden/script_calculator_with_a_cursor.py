# calc_take_jvp: forward derivative of take with respect to self (fwdtrans 0.1.0)
def calc_take_jvp(self, dself):
    t = self.peek
    self.i += 1
    return t, zero(t)


# calc_atom_jvp: forward derivative of atom with respect to self (fwdtrans 0.1.0)
def calc_atom_jvp(self, dself):
    w1, dw1 = calc_take_jvp(self, dself)
    t = w1
    if t == "(":
        v, dv = calc_expr_jvp(self, dself)
        calc_take_jvp(self, dself)
        return v, dv
    w2 = t in self.env
    return self.env[t] if w2 else float(t), dself.env[t] if w2 else 0.0


# calc_term_jvp: forward derivative of term with respect to self (fwdtrans 0.1.0)
def calc_term_jvp(self, dself):
    v, dv = calc_atom_jvp(self, dself)
    while self.peek in ("*", "/"):
        w1, dw1 = calc_take_jvp(self, dself)
        if w1 == "*":
            w2, dw2 = calc_atom_jvp(self, dself)
            dv = w2 * dv + v * dw2
            v *= w2
        else:
            w3, dw3 = calc_atom_jvp(self, dself)
            w4 = v / w3
            dv = (dv - w4 * dw3) / w3
            v /= w3
    return v, dv


# calc_expr_jvp: forward derivative of expr with respect to self (fwdtrans 0.1.0)
def calc_expr_jvp(self, dself):
    v, dv = calc_term_jvp(self, dself)
    while self.peek in ("+", "-"):
        w1, dw1 = calc_take_jvp(self, dself)
        if w1 == "+":
            w2, dw2 = calc_term_jvp(self, dself)
            w3, dw3 = v + w2, dv + dw2
        else:
            w4, dw4 = calc_term_jvp(self, dself)
            w3, dw3 = v - w4, dv - dw4
        v = w3
        dv = dw3
    return v, dv


# calc_jvp__env: forward derivative of __init__ with respect to self, env (fwdtrans 0.1.0)
def calc_jvp__env(text, env, denv):
    self = Calc.__new__(Calc)
    dself = SimpleNamespace()
    self.toks = text.split()
    dself.toks = None
    self.i = 0
    dself.i = 0.0
    self.env = env
    dself.env = denv
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = calc_jvp__env(
        "x * ( y + 2 ) - x / y * 3", {"x": x, "y": y}, {"x": dx, "y": dy}
    )
    return calc_expr_jvp(w1, dw1)
