# f_jvp: forward derivative of f with respect to lambda_, class_ (fwdtrans 0.1.0)
def f_jvp(lambda_, dlambda_, class_, dclass_):
    return lambda_ * class_, class_ * dlambda_ + lambda_ * dclass_
