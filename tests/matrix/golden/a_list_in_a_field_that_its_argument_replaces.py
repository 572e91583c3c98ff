# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    log = Log()
    dlog = SimpleNamespace(rows=[])
    old = log.rows
    dold = dlog.rows
    def fresh(v):
        log.rows = [v]
        return v * v

    def fresh_jvp(v, dv):
        log.rows = [v]
        dlog.rows = [dv]
        return v * v, 2.0 * v * dv

    w1 = log.rows
    dw1 = dlog.rows
    w2, dw2 = fresh_jvp(a, da)
    w1.append(w2)
    dw1.append(dw2)
    w3 = log.rows
    dw3 = dlog.rows
    w4 = w3.pop()
    dw4 = dlog.rows.pop()
    dw3.append(b * dw4 + w4 * db)
    w3.append(w4 * b)
    w5 = sum(old)
    w6 = sum(log.rows)
    return w5 + b * w6, sum(dold) + w6 * db + b * sum(dlog.rows)
