# tracker_jvp: forward derivative of tracker (fwdtrans 0.1.0)
def tracker_jvp():
    best = None
    dbest = None
    def note(v):
        nonlocal best
        if best is None or v > best:
            best = v
        return v

    def note_jvp(v, dv):
        nonlocal dbest
        nonlocal best
        if best is None or v > best:
            best = v
            dbest = dv
        return v, dv

    def get():
        return best

    def get_jvp():
        return best, dbest

    return (note, get), (note_jvp, get_jvp)


# scan_jvp: forward derivative of scan with respect to g, x (fwdtrans 0.1.0)
def scan_jvp(g, g_jvp, n, x, dx):
    for i in range(n):
        w1 = 3 - i
        g_jvp(x * i * w1, w1 * i * dx)
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    (note, get), (dnote, get_jvp) = tracker_jvp()
    scan_jvp(note, dnote, 4, x, dx)
    scan_jvp(note, dnote, 2, y, dy)
    w1, dw1 = get_jvp()
    return w1 * y, y * dw1 + w1 * dy
