# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    s = 'return x  # no comment'
    t = """
  x = 2
"""
    return x * x + len(s) + len(t), 2.0 * x * dx
