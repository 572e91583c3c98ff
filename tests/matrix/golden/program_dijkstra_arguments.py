# shortest_jvp__graph: forward derivative of shortest with respect to graph (fwdtrans 0.1.0)
def shortest_jvp__graph(graph, dgraph, start):
    dist = {node: inf for node in graph}
    ddist = {node: 0.0 for node in graph}
    dist[start] = 0.0
    ddist[start] = 0.0
    queue = [(0.0, start)]
    dqueue = [(0.0, 0.0)]
    while queue:
        (d, node), (dd, _) = heappop_jvp(queue, dqueue)
        if d > dist[node]:
            continue
        w1 = graph[node]
        for (other, weight), (dother, dweight) in zip(w1, dgraph[node], strict=True):
            if d + weight < dist[other]:
                dist[other] = d + weight
                ddist[other] = dd + dweight
                w2 = dist[other]
                dw2 = ddist[other]
                heappush_jvp(queue, dqueue, (w2, other), (dw2, dother))
    return dist, ddist


# f_jvp: forward derivative of f with respect to w (fwdtrans 0.1.0)
def f_jvp(w, dw):
    graph = {0: [(1, w[0]), (2, w[1])], 1: [(2, w[2])], 2: []}
    dgraph = {0: [(0.0, dw[0]), (0.0, dw[1])], 1: [(0.0, dw[2])], 2: []}
    d, dd = shortest_jvp__graph(graph, dgraph, 0)
    w1 = d[1]
    w2 = d[2]
    return w1 * w2, w2 * dd[1] + w1 * dd[2]
