# walk_jvp__k: forward derivative of walk with respect to k (fwdtrans 0.1.0)
def walk_jvp__k(node, k, dk):
    if node is None:
        return 0.0, 0.0
    left, value, right = node
    total, dtotal = yield from walk_jvp__k(left, k, dk)
    yield value * k, value * dk
    w1, dw1 = yield from walk_jvp__k(right, k, dk)
    total += w1
    dtotal += dw1
    w2 = value * k
    return total + w2 * k, dtotal + 2.0 * w2 * dk


# run_jvp: forward derivative of run with respect to k, out (fwdtrans 0.1.0)
def run_jvp(k, dk, out, dout):
    s, ds = yield from walk_jvp__k(((None, 1.0, None), 2.0, (None, 3.0, None)), k, dk)
    out.append(s)
    dout.append(ds)


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    out = []
    dout = []
    s = 0.0
    ds = 0.0
    for v, dv in run_jvp(k, dk, out, dout):
        s += v * v
        ds += 2.0 * v * dv
    w1 = out[0]
    return s * w1, w1 * ds + s * dout[0]
