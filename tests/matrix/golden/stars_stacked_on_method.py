# spring_energy_jvp__self__x__x0: forward derivative of energy with respect to self, x, x0 (fwdtrans 0.1.0)
def spring_energy_jvp__self__x__x0(self, dself, x, dx, x0=0.0, dx0=0.0):
    w1 = self.k
    w2 = x - x0
    return w1 * w2, w2 * dself.k + w1 * (dx - dx0)


# spring_energy_jvp_: forward derivative of energy with respect to args (fwdtrans 0.1.0)
def spring_energy_jvp_(*args, dargs=(), **kwargs):
    v, dv = spring_energy_jvp__self__x__x0(
        *interleaved(args, dargs), **interleaved(kwargs, zero(kwargs))
    )
    return v * v, 2.0 * v * dv


# spring_energy_jvp: forward derivative of energy with respect to self, args (fwdtrans 0.1.0)
def spring_energy_jvp(self, dself, *args, dargs=(), **kwargs):
    w1, dw1 = spring_energy_jvp_(self, *args, dargs=(dself, *dargs), **kwargs)
    return factor * w1, factor * dw1


# spring_energy_jvp__args__kwargs: forward derivative of energy with respect to args, kwargs (fwdtrans 0.1.0)
def spring_energy_jvp__args__kwargs(*args, dargs=(), dkwargs=None, **kwargs):
    if dkwargs is None:
        dkwargs = zero(kwargs)
    v, dv = spring_energy_jvp__self__x__x0(
        *interleaved(args, dargs), **interleaved(kwargs, dkwargs)
    )
    return v * v, 2.0 * v * dv


# spring_energy_jvp__self__args__kwargs: forward derivative of energy with respect to self, args, kwargs (fwdtrans 0.1.0)
def spring_energy_jvp__self__args__kwargs(
    self, dself, *args, dargs=(), dkwargs=None, **kwargs
):
    if dkwargs is None:
        dkwargs = zero(kwargs)
    w1, dw1 = spring_energy_jvp__args__kwargs(
        self, *args, dargs=(dself, *dargs), dkwargs=dkwargs, **kwargs
    )
    return factor * w1, factor * dw1


# f_jvp: forward derivative of f with respect to k, x (fwdtrans 0.1.0)
def f_jvp(k, dk, x, dx):
    s = Spring(k)
    ds = SimpleNamespace(k=dk)
    w1, dw1 = spring_energy_jvp(s, ds, x, dargs=(dx,))
    w2, dw2 = spring_energy_jvp__self__args__kwargs(
        s, ds, x, x0=0.1 * k, dargs=(dx,), dkwargs={"x0": 0.1 * dk}
    )
    return w1 + w2, dw1 + dw2
