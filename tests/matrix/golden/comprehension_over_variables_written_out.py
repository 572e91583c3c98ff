# f_jvp: forward derivative of f with respect to lat, lon, v, w (fwdtrans 0.1.0)
def f_jvp(lat, dlat, lon, dlon, v, dv, w, dw):
    phi, lam = map(radians, (lat, lon))
    dphi, dlam = 0.017453292519943295 * dlat, 0.017453292519943295 * dlon
    w1 = lon, lat
    w2 = (sin(t) * lat for t in w1)
    dlat, dlon = (
        lat * cos(t) * dt + sin(t) * dlat
        for t, dt in zip(w1, (dlon, dlat), strict=True)
    )
    lat, lon = w2  # reads one of them besides
    w3 = map(sin, [lam, phi])
    dphi, dlam = cos(lam) * dlam, cos(phi) * dphi
    phi, lam = w3
    first, *rest = [t * t for t in (phi, lam, lat)]
    dfirst, *drest = 2.0 * phi * dphi, 2.0 * lam * dlam, 2.0 * lat * dlat
    p, q = (row for row in (v, w))
    dp, dq = dv, dw
    p[0] = phi * lam
    dp[0] = lam * dphi + phi * dlam
    q.append(p[0])
    dq.append(dp[0])
    a, b = (row[0] * len(row) for row in (v, w))
    da, db = len(v) * dv[0], len(w) * dw[0]
    dv[0], dv[1] = v[0] * dlat + lat * dv[0], v[0] * dlon + lon * dv[0]
    v[0], v[1] = (t * v[0] for t in (lat, lon))
    items = [t.real for t in (a, b)]
    ditems = [da.real, db.real]
    items.append(v[0])
    ditems.append(dv[0])
    total = sum(map(sin, (a, b)))
    dtotal = sum((cos(a) * da, cos(b) * db))
    for k in range(2):
        a, b = (t * k for t in (b, a))
        da, db = k * db, k * da
    w4 = rest[1]
    w5 = q[-1]
    return (
        (first * w4 + total, items, a + b * w5),
        (w4 * dfirst + first * drest[1] + dtotal, ditems, da + w5 * db + b * dq[-1]),
    )
