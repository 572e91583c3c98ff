# f_jvp: forward derivative of f with respect to v, k (fwdtrans 0.1.0)
def f_jvp(v, dv, k, dk):
    best = [0.0]
    dbest = [0.0]
    def go(i, s, picked):
        if s > best[0] and len(picked) == 2:
            best[0] = s
        if i == len(v):
            return
        picked.append(i)
        go(i + 1, s + v[i] * k, picked)
        picked.pop()
        go(i + 1, s, picked)

    def go_jvp(i, di, s, ds, picked, dpicked):
        if s > best[0] and len(picked) == 2:
            best[0] = s
            dbest[0] = ds
        if i == len(v):
            return None, None
        picked.append(i)
        w1 = v[i]
        dw1 = dv[i]
        go_jvp(i + 1, 0.0, s + w1 * k, ds + k * dw1 + w1 * dk, picked, zero(picked))
        picked.pop()
        go_jvp(i + 1, 0.0, s, ds, picked, zero(picked))
        return None, None

    go_jvp(0, 0.0, 0.0, 0.0, [], [])
    return best[0], dbest[0]
