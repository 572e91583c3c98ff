# parser_jvp__values: forward derivative of __init__ with respect to self, values (fwdtrans 0.1.0)
def parser_jvp__values(text, values, dvalues):
    self = Parser.__new__(Parser)
    dself = SimpleNamespace()
    w1 = Lexer(text)
    self.lexer = w1
    dself.lexer = zero(w1)
    self.values = values
    dself.values = dvalues
    return self, dself


# lexer_take_jvp: forward derivative of take with respect to self (fwdtrans 0.1.0)
def lexer_take_jvp(self, dself):
    token = self.tokens[self.at]
    self.at += 1
    return token, zero(token)


# parser_atom_jvp: forward derivative of atom with respect to self (fwdtrans 0.1.0)
def parser_atom_jvp(self, dself):
    w1 = self.lexer
    dw1 = dself.lexer
    w2, dw2 = lexer_take_jvp(w1, dw1)
    token = w2
    if token.kind == "number":
        return float(token.text), 0.0
    if token.text == "(":
        value, dvalue = parser_terms_jvp(self, dself)
        w3 = self.lexer
        dw3 = dself.lexer
        lexer_take_jvp(w3, dw3)
        return value, dvalue
    w4 = self.values
    w5 = token.text
    return w4[w5], dself.values[w5]


# parser_factors_jvp: forward derivative of factors with respect to self (fwdtrans 0.1.0)
def parser_factors_jvp(self, dself):
    value, dvalue = parser_atom_jvp(self, dself)
    while self.lexer.peek() == "*":
        w1 = self.lexer
        dw1 = dself.lexer
        lexer_take_jvp(w1, dw1)
        w2, dw2 = parser_atom_jvp(self, dself)
        dvalue = w2 * dvalue + value * dw2
        value *= w2
    return value, dvalue


# parser_terms_jvp: forward derivative of terms with respect to self (fwdtrans 0.1.0)
def parser_terms_jvp(self, dself):
    value, dvalue = parser_factors_jvp(self, dself)
    while self.lexer.peek() in ("+", "-"):
        w1 = self.lexer
        dw1 = dself.lexer
        w2, dw2 = lexer_take_jvp(w1, dw1)
        sign = w2.text
        right, dright = parser_factors_jvp(self, dself)
        w3 = sign == "+"
        value = value + right if w3 else value - right
        dvalue = dvalue + dright if w3 else dvalue - dright
    return value, dvalue


# parser_parse_jvp: forward derivative of parse with respect to self (fwdtrans 0.1.0)
def parser_parse_jvp(self, dself):
    value, dvalue = parser_terms_jvp(self, dself)
    if self.lexer.peek() is not None:
        raise SyntaxError(f"unexpected {self.lexer.peek()!r}")
    return value, dvalue


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    parser, dparser = parser_jvp__values(
        "3*x*x-(x*y+2)*y", {"x": x, "y": y}, {"x": dx, "y": dy}
    )
    return parser_parse_jvp(parser, dparser)
