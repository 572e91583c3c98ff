# push_jvp: forward derivative of push with respect to q, x (fwdtrans 0.1.0)
def push_jvp(q, dq, x, dx):
    w1 = q[0]
    dw1 = dq[0]
    dq.append(w1 * dx + x * dw1)
    q.append(x * w1)
    return q, dq


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    q = deque([x])
    dq = deque([dx])
    r, dr = push_jvp(q, dq, y, dy)
    r.popleft()
    dr.popleft()
    q.append(y)
    dq.append(dy)
    w1 = sum(q)
    w2 = r[0]
    return w1 * w2, w2 * sum(dq) + w1 * dr[0]
