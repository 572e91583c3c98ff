# nullcontext_enter_jvp_guarded: forward derivative of __enter__ with respect to self (fwdtrans 0.1.0)
def nullcontext_enter_jvp_guarded(self, dself):
    return self.enter_result, dself.enter_result


# entered_jvp_guarded: forward derivative of entered with respect to manager (fwdtrans 0.1.0)
def entered_jvp_guarded(manager, dmanager):
    given, dgiven = nullcontext_enter_jvp_guarded(manager, dmanager)
    try:
        yield given, dgiven
    except BaseException as error:
        if not manager.__exit__(type(error), error, error.__traceback__):
            raise
    else:
        manager.__exit__(None, None, None)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1 = nullcontext(x * y)
    with contextmanager(entered_jvp_guarded)(
        w1, SimpleNamespace(enter_result=y * dx + x * dy)
    ) as (z, dz):
        w = z * z
        dw = 2.0 * z * dz
    with suppress(ZeroDivisionError):
        w2 = x - x
        w = w / w2
        dw = dw / w2
    return w + z, dw + dz
