# f_jvp__v: forward derivative of f with respect to v (fwdtrans 0.1.0)
def f_jvp__v(v, dv, keys):
    groups = {}
    dgroups = {}
    for k, (t, dt) in zip(keys, zip(v, dv, strict=True)):
        w1 = groups.setdefault(k, [])
        dw1 = dgroups.setdefault(k, [])
        dw1.append(2.0 * t * dt)
        w1.append(t * t)
    merged = {}
    dmerged = {}
    for (k, g), dg in zip(groups.items(), dgroups.values(), strict=True):
        w2 = sum(g)
        dw2 = sum(dg)
        w3 = merged.setdefault(k, {})
        dw3 = dmerged.setdefault(k, {})
        w3["sum"] = w2
        dw3["sum"] = dw2
    return (
        ({k: m["sum"] / len(groups[k]) for k, m in merged.items()}, groups),
        (
            {
                k: dm["sum"] / len(groups[k])
                for (k, m), dm in zip(merged.items(), dmerged.values(), strict=True)
            },
            dgroups
        ),
    )
