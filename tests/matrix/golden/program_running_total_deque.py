# f_jvp__values: forward derivative of f with respect to values (fwdtrans 0.1.0)
def f_jvp__values(values, dvalues, k):
    window = deque(values[:k], k)
    dwindow = deque(dvalues[:k], k)
    s = sum(window)
    ds = sum(dwindow)
    out = [s / k]
    dout = [ds / k]
    w1 = values[k:]
    for v, dv in zip(w1, dvalues[k:], strict=True):
        w2 = window.popleft()
        dw2 = dwindow.popleft()
        s += v - w2
        ds += dv - dw2
        window.append(v * v)
        dwindow.append(2.0 * v * dv)
        out.append(s / k)
        dout.append(ds / k)
    window.rotate(1)
    dwindow.rotate(1)
    w3 = out[-1]
    w4 = window[0]
    w5 = window[-1]
    w6 = out[0]
    return (
        w3 * w4 - w5 * w6,
        w4 * dout[-1] + w3 * dwindow[0] - w6 * dwindow[-1] - w5 * dout[0],
    )
