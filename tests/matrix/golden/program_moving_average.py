# averages_jvp__values: forward derivative of averages with respect to values (fwdtrans 0.1.0)
def averages_jvp__values(values, dvalues, width):
    window = deque(maxlen=width)
    dwindow = deque(maxlen=width)
    out = []
    dout = []
    for v, dv in zip(values, dvalues, strict=True):
        window.append(v)
        dwindow.append(dv)
        w1 = sum(window)
        dw1 = sum(dwindow)
        w2 = len(window)
        out.append(w1 / w2)
        dout.append(dw1 / w2)
    return out, dout


# f_jvp: forward derivative of f with respect to values (fwdtrans 0.1.0)
def f_jvp(values, dvalues):
    m, dm = averages_jvp__values(values, dvalues, 3)
    w1 = [b * a for a, b in zip(m, values)]
    w2 = max(m)
    return (
        (w1, w2),
        (
            [
                a * db + b * da
                for (a, da), (b, db) in zip(
                    zip(m, dm, strict=True), zip(values, dvalues, strict=True)
                )
            ],
            dm[m.index(w2)]
        ),
    )
