# risky_jvp: forward derivative of risky with respect to x (fwdtrans 0.1.0)
def risky_jvp(x, dx, mode):
    if mode == 1:
        raise KeyError("k")
    if mode == 2:
        raise IndexError("i")
    if mode == 3:
        raise Bad(f"x is {x}")
    return x * 3, 3.0 * dx


# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, mode):
    s = x
    ds = dx
    try:
        try:
            ds = x * ds + s * dx
            s = s * x
            w1, dw1 = risky_jvp(x, dx, mode)
            s += w1
            ds += dw1
        except KeyError:
            s = s + 1
            raise
        except IndexError as e:
            s = s * 5
            ds = 5.0 * ds
            raise Bad("from index") from e
        finally:
            s = s - x
            ds = ds - dx
    except KeyError as e:
        return s * 7, 7.0 * ds
    except Bad as e:
        if mode == 3 and s > 4:
            raise
        return s * 11, 11.0 * ds
    return s, ds
