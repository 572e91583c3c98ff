# parser_take_jvp: forward derivative of take with respect to self (fwdtrans 0.1.0)
def parser_take_jvp(self, dself):
    token = self.tokens[self.pos]
    self.pos += 1
    return token, zero(token)


# parser_factor_jvp: forward derivative of factor with respect to self (fwdtrans 0.1.0)
def parser_factor_jvp(self, dself):
    w1, dw1 = parser_take_jvp(self, dself)
    match w1:
        case ("num", v):
            return v, zero(v)
        case ("name", n):
            try:
                return self.env[n], dself.env[n]
            except KeyError as e:
                raise ParseError(f"unknown {e}", len(self.tokens))
        case ("op", "("):
            v, dv = parser_expr_jvp(self, dself)
            parser_take_jvp(self, dself)
            return v, dv
        case ("op", "-"):
            w2, dw2 = parser_factor_jvp(self, dself)
            return -w2, -dw2
        case other:
            raise ParseError(f"unexpected {other}", 1)


# parser_term_jvp: forward derivative of term with respect to self (fwdtrans 0.1.0)
def parser_term_jvp(self, dself):
    value, dvalue = parser_factor_jvp(self, dself)
    while self.peek() in (("op", "*"), ("op", "/")):
        w1, dw1 = parser_take_jvp(self, dself)
        kind, op = w1
        right, dright = parser_factor_jvp(self, dself)
        if op == "*":
            dvalue = right * dvalue + value * dright
            value *= right
        else:
            try:
                w2 = value / right
                try:
                    dvalue = (dvalue - w2 * dright) / right
                except (ArithmeticError, ValueError):
                    dvalue = nan
                value /= right
            except ZeroDivisionError:
                raise ParseError("division by zero", 0) from None
    return value, dvalue


# parser_expr_jvp: forward derivative of expr with respect to self (fwdtrans 0.1.0)
def parser_expr_jvp(self, dself):
    value, dvalue = parser_term_jvp(self, dself)
    while True:
        match self.peek():
            case ("op", "+"):
                parser_take_jvp(self, dself)
                w1, dw1 = parser_term_jvp(self, dself)
                value = value + w1
                dvalue = dvalue + dw1
            case ("op", "-"):
                parser_take_jvp(self, dself)
                w2, dw2 = parser_term_jvp(self, dself)
                value = value - w2
                dvalue = dvalue - dw2
            case _:
                return value, dvalue


# parser_jvp__env: forward derivative of __init__ with respect to self, env (fwdtrans 0.1.0)
def parser_jvp__env(text, env, denv):
    self = Parser.__new__(Parser)
    dself = SimpleNamespace()
    w1 = tokenize(text)
    self.tokens = w1
    dself.tokens = zero(w1)
    self.pos = 0
    dself.pos = 0.0
    self.env = env
    dself.env = denv
    return self, dself


# f_jvp__x__y: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp__x__y(x, dx, y, dy, text):
    env = {"x": x, "y": y}
    denv = {"x": dx, "y": dy}
    try:
        w1, dw1 = parser_jvp__env(text, env, denv)
        return parser_expr_jvp(w1, dw1)
    except ParseError as e:
        return float(e.position), 0.0
