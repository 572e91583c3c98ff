# call_jvp__h__w: forward derivative of call with respect to h, w (fwdtrans 0.1.0)
def call_jvp__h__w(h, h_jvp, *, dw=None, **w):
    if dw is None:
        dw = zero(w)
    return h_jvp(**interleaved(w, dw))


# g_jvp__t__x__dx: forward derivative of g with respect to t, x, dx (fwdtrans 0.1.0)
def g_jvp__t__x__dx(t, dt, x=1.0, dx_=0.0, dx=0.001, ddx=0.0):
    w1 = dx * x
    return t * x + w1 * x, x * dt + (t + 2.0 * w1) * dx_ + x * x * ddx


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    def inner(t, x=1.0, dx=0.5):
        return t * x * a - dx

    def inner_jvp(t, dt, x=1.0, dx_=0.0, dx=0.5, ddx=0.0):
        w1 = t * x
        return w1 * a - dx, a * (x * dt + t * dx_) + w1 * da - ddx

    inner_jvp = by_pairs(inner_jvp)
    k = inner
    k_jvp = inner_jvp
    w1, dw1 = call_jvp__h__w(
        g, by_pairs(g_jvp__t__x__dx), t=a, x=b, dw={"t": da, "x": db}
    )
    w2, dw2 = call_jvp__h__w(
        g, by_pairs(g_jvp__t__x__dx), t=a, dx=b, dw={"t": da, "dx": db}
    )
    w3, dw3 = k_jvp(a, da, x=b, dx=db)
    w4, dw4 = k_jvp(b, db, dx=a, ddx=da)
    return w1 + w2 + w3 + w4, dw1 + dw2 + dw3 + dw4
