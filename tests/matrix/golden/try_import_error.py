# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    try:
        import no_such_module_here as fast
    except ImportError:
        fast = None
    if fast is None:
        return x * x, 2.0 * x * dx
    return x, dx
