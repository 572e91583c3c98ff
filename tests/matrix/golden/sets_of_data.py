# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, graph):
    seen = {0}
    todo = [0]
    total = 0.0
    dtotal = 0.0
    while todo:
        n = todo.pop()
        total = total * 0.5 + x * n
        dtotal = 0.5 * dtotal + n * dx
        for m in sorted(set(graph[n]) - seen):
            seen.add(m)
            todo.append(m)
    evens = {m for m in seen if m % 2 == 0}
    odd = frozenset(seen) - evens
    w1 = len(evens | odd)
    w2 = 3 in odd
    w3 = x if w2 else 0.0
    w4 = sum(odd)
    return total * w1 + w3 + w4, w1 * dtotal + (dx if w2 else 0.0) + zero(w4)
