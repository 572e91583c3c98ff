# log_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def log_jvp():
    self = Log.__new__(Log)
    dself = SimpleNamespace()
    self.rows = [[], []]
    dself.rows = [[], []]
    w1 = defaultdict(list)
    self.seen = w1
    dself.seen = zero(w1)
    return self, dself


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    log, dlog = log_jvp()
    w1 = [a, b, a * b]
    for i, (v, dv) in enumerate(zip(w1, [da, db, b * da + a * db], strict=True)):
        w2 = log.rows
        w3 = i % 2
        dlog.rows[w3].append(2.0 * v * dv)
        w2[w3].append(v * v)
        w4 = log.seen
        w5 = "ab"[i % 2]
        w4[w5].extend([v, a])
        dlog.seen[w5].extend([dv, da])
        w6 = log.rows
        dw6 = dlog.rows
        w7 = w6[0]
        dw7 = dw6[0]
        w8 = log.seen["a"].pop()
        dw8 = dlog.seen["a"].pop()
        w9 = log.rows
        w10 = w9[w3].pop(0)
        dw10 = dlog.rows[w3].pop(0)
        w7.append(w8 * w10)
        dw7.append(w10 * dw8 + w8 * dw10)
    w11 = sum(log.rows[0])
    w12 = sum(log.seen["b"])
    return (
        w11 * w12 + log.seen["a"][0],
        w12 * sum(dlog.rows[0]) + w11 * sum(dlog.seen["b"]) + dlog.seen["a"][0],
    )
