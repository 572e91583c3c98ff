# g_jvp__a__b__c__d: forward derivative of g with respect to a, b, c, d (fwdtrans 0.1.0)
def g_jvp__a__b__c__d(a, da, b, db, /, c, dc, *, d=1.0, dd=0.0):
    return a * b + c * d, b * da + a * db + d * dc + c * dd


# g_jvp__a__c: forward derivative of g with respect to a, c (fwdtrans 0.1.0)
def g_jvp__a__c(a, da, b, /, c, dc, *, d=1.0):
    return a * b + c * d, b * da + d * dc


# call_jvp__h__v__w: forward derivative of call with respect to h, v, w (fwdtrans 0.1.0)
def call_jvp__h__v__w(h, h_jvp, *v, dv=(), dw=None, **w):
    if dw is None:
        dw = zero(w)
    return h_jvp(*interleaved(v, dv), **interleaved(w, dw))


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = g_jvp__a__b__c__d(x, dx, y, dy, c=x, dc=dx, d=y, dd=dy)
    w2, dw2 = g_jvp__a__c(x, dx, 2.0, y, dy)
    w3, dw3 = call_jvp__h__v__w(
        g,
        g_jvp__a__b__c__d,
        x,
        y,
        c=y * x,
        d=x,
        dv=(dx, dy),
        dw={"c": x * dy + y * dx, "d": dx}
    )
    return w1 + w2 + w3, dw1 + dw2 + dw3
