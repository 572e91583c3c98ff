# scaled_jvp: forward derivative of scaled with respect to func, k (fwdtrans 0.1.0)
def scaled_jvp(func, func_jvp, k, dk):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return k * func(*args, **kwargs)

    def wrapper_jvp(*args, dargs=(), dkwargs=None, **kwargs):
        if dkwargs is None:
            dkwargs = zero(kwargs)
        w1, dw1 = func_jvp(*interleaved(args, dargs), **interleaved(kwargs, dkwargs))
        return k * w1, w1 * dk + k * dw1

    wrapper_jvp = by_pairs(wrapper_jvp)
    return wrapper, wrapper_jvp


# model_jvp__t__c: forward derivative of model with respect to t, c (fwdtrans 0.1.0)
def model_jvp__t__c(t, dt, c=1.0, dc=0.0):
    w1 = t * t
    return w1 * c, 2.0 * c * t * dt + w1 * dc


# f_jvp: forward derivative of f with respect to x, k (fwdtrans 0.1.0)
def f_jvp(x, dx, k, dk):
    g, g_jvp = scaled_jvp(model, model_jvp__t__c, k, dk)
    w1, dw1 = g_jvp(x, dx)
    w2, dw2 = g_jvp(x, dx, c=k, dc=dk)
    return w1 + w2, dw1 + dw2
