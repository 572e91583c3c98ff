# p_jvp__m: forward derivative of __init__ with respect to self, m (fwdtrans 0.1.0)
def p_jvp__m(m, dm, x, v=0.0):
    self = P.__new__(P)
    dself = SimpleNamespace()
    object.__setattr__(self, 'm', m)
    dself.m = dm
    object.__setattr__(self, 'x', x)
    dself.x = 0.0
    object.__setattr__(self, 'v', v)
    dself.v = 0.0
    return self, dself


# p_jvp__m__x__v: forward derivative of __init__ with respect to self, m, x, v (fwdtrans 0.1.0)
def p_jvp__m__x__v(m, dm, x, dx, v=0.0, dv=0.0):
    self = P.__new__(P)
    dself = SimpleNamespace()
    object.__setattr__(self, 'm', m)
    dself.m = dm
    object.__setattr__(self, 'x', x)
    dself.x = dx
    object.__setattr__(self, 'v', v)
    dself.v = dv
    return self, dself


# drift_jvp__p: forward derivative of drift with respect to p (fwdtrans 0.1.0)
def drift_jvp__p(p, dp, dt):
    return p_jvp__m__x__v(
        m=p.m, dm=dp.m, v=p.v, dv=dp.v, x=p.x + dt * p.v, dx=dp.x + dt * dp.v
    )


# p_jvp__m__x__v_: forward derivative of __init__ with respect to self, m, x, v (fwdtrans 0.1.0)
def p_jvp__m__x__v_(m, dm, x, dx, v=0.0, dv=0.0):
    self = P.__new__(P)
    dself = SimpleNamespace()
    object.__setattr__(self, 'm', m)
    dself.m = dm
    object.__setattr__(self, 'x', x)
    dself.x = dx
    object.__setattr__(self, 'v', v)
    dself.v = dv
    return self, dself


# kick_jvp__p__f: forward derivative of kick with respect to p, f (fwdtrans 0.1.0)
def kick_jvp__p__f(p, dp, dt, f, df):
    w1 = p.v
    w2 = p.m
    w3 = dt * f / w2
    return p_jvp__m__x__v_(
        m=w2, dm=dp.m, x=p.x, dx=dp.x, v=w1 + w3, dv=dp.v + (dt * df - w3 * dp.m) / w2
    )


# f_jvp: forward derivative of f with respect to m, k (fwdtrans 0.1.0)
def f_jvp(m, dm, k, dk):
    p, dp = p_jvp__m(m, dm, 1.0)
    for _ in range(4):
        w1 = p.x
        w2, dw2 = kick_jvp__p__f(p, dp, 0.1, -k * w1, -(w1 * dk + k * dp.x))
        p, dp = drift_jvp__p(w2, dw2, 0.1)
    w3 = p.x
    w4 = p.v
    return w3 * w4, w4 * dp.x + w3 * dp.v
