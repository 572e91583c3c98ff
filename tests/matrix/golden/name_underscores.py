# f_jvp: forward derivative of f with respect to _, __x (fwdtrans 0.1.0)
def f_jvp(_, d_, __x, d__x):
    _a = _ * __x
    d_a = __x * d_ + _ * d__x
    __ = _a * _a
    d__ = 2.0 * _a * d_a
    return __, d__
