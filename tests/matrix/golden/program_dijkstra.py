# f_jvp: forward derivative of f with respect to a, b, c (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc):
    graph = {
        "s": {"u": a, "v": b},
        "u": {"v": c, "t": 4.0 * a},
        "v": {"t": b * c},
        "t": {},
    }
    dgraph = {
        "s": {"u": da, "v": db}, "u": {"v": dc, "t": 4.0 * da},
        "v": {"t": c * db + b * dc}, "t": {}
    }
    dist = {"s": 0.0}
    ddist = {"s": 0.0}
    heap = [(0.0, "s")]
    dheap = [(0.0, None)]
    done = set()
    while heap:
        (d, node), (dd, _) = heappop_jvp(heap, dheap)
        if node in done:
            continue
        done.add(node)
        w1 = graph[node]
        for (other, weight), dweight in zip(
            w1.items(), dgraph[node].values(), strict=True
        ):
            through = d + weight
            dthrough = dd + dweight
            if other not in dist or through < dist[other]:
                dist[other] = through
                ddist[other] = dthrough
                w2 = through, other
                dw2 = dthrough, zero(other)
                heappush_jvp(heap, dheap, w2, dw2)
    w3 = dist["t"]
    w4 = dist["v"]
    return w3 * w4, w4 * ddist["t"] + w3 * ddist["v"]
