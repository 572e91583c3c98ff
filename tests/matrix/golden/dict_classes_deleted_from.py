# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = Config(k=x, m=y)
    dp = dConfig(k=dx, m=dy)
    del dp['m']
    del p['m']
    g = getattr(p, 'k')
    dg = dp.k
    return g + p.k, dg + dp.k
