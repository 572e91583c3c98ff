# read_jvp__k: forward derivative of read with respect to k (fwdtrans 0.1.0)
def read_jvp__k(text, k, dk):
    rows, bad = [], 0
    drows = []
    with io.StringIO(text) as file:
        for line in file:
            line = line.strip()
            if not line:
                continue
            try:
                a, b = (float(p) for p in line.split(","))
            except ValueError:
                bad += 1
                continue
            w1 = b / k
            w2 = a * k, w1
            drows.append((a * dk, -w1 * dk / k))
            rows.append(w2)
    return (rows, bad), (drows, 0.0)


# f_jvp: forward derivative of f with respect to k (fwdtrans 0.1.0)
def f_jvp(k, dk):
    (rows, bad), (drows, _) = read_jvp__k(TEXT, k, dk)
    s = 0.0
    ds = 0.0
    for (a, b), (da, db) in zip(rows, drows, strict=True):
        try:
            w1 = a ** b
            w2 = bad - 1
            s += w1 / w2
            try:
                w3 = (w1 * log(a) if a or not b else 0.0) * db
                ds += ((b * a ** (b - 1.0) if b else 0.0) * da + w3) / w2
            except (ArithmeticError, ValueError):
                ds = nan
        except ZeroDivisionError:
            s += a * b
            ds += b * da + a * db
    return s, ds
