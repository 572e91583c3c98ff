# sliding_jvp: forward derivative of sliding with respect to seq, w (fwdtrans 0.1.0)
def sliding_jvp(seq, dseq, w, dw):
    it = iter(seq)
    dit = iter(dseq)
    buf = list(islice(it, 2))
    dbuf = list(islice(dit, 2))
    yield (
        sum(a * b for a, b in zip(buf, w)),
        sum(
            b * da + a * db
            for (a, da), (b, db) in zip(
                zip(buf, dbuf, strict=True), zip(w, dw, strict=True)
            )
        ),
    )
    for v, dv in zip(it, dit, strict=True):
        buf = buf[1:] + [v]
        dbuf = dbuf[1:] + [dv]
        yield (
            sum(a * b for a, b in zip(buf, w)),
            sum(
                b * da + a * db
                for (a, da), (b, db) in zip(
                    zip(buf, dbuf, strict=True), zip(w, dw, strict=True)
                )
            ),
        )


# f_jvp: forward derivative of f with respect to xs, w (fwdtrans 0.1.0)
def f_jvp(xs, dxs, w, dw):
    w1, dw1 = map(list, unzip(sliding_jvp(xs, dxs, w, dw)))
    w2 = max(w1)
    w3, dw3 = unzip(sliding_jvp(xs, dxs, w, dw))
    return (w2, list(w3)), (dw1[w1.index(w2)], list(dw3))
