# f_jvp__damping: forward derivative of f with respect to damping (fwdtrans 0.1.0)
def f_jvp__damping(links, damping, ddamping):
    nodes = list(links)
    rank = {n: 1.0 / len(nodes) for n in nodes}
    drank = {n: 0.0 for n in nodes}
    for _ in range(5):
        w1 = len(nodes)
        new = dict.fromkeys(nodes, (1 - damping) / w1)
        dnew = dict.fromkeys(nodes, -ddamping / w1)
        for n in nodes:
            total = sum(links[n].values())
            for m, w in links[n].items():
                w2 = rank[n]
                dnew[m] += w * (w2 * ddamping + damping * drank[n]) / total
                new[m] += damping * w2 * w / total
        rank = new
        drank = dnew
    w3 = list(rank.values())
    dw3 = list(drank.values())
    w4 = max(w3)
    return (w4, rank), (dw3[w3.index(w4)], drank)
