# f_jvp: forward derivative of f with respect to rows (fwdtrans 0.1.0)
def f_jvp(rows, drows):
    sort_jvp(rows, drows, key=itemgetter(1))
    best = max(rows, key=itemgetter(0))
    dbest = drows[[x is best for x in rows].index(True)]
    w1 = rows[0][0]
    w2 = best[1]
    return w1 * w2, w2 * drows[0][0] + w1 * dbest[1]
