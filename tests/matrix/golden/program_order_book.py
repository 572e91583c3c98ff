# f_jvp: forward derivative of f with respect to bid, ask, size (fwdtrans 0.1.0)
def f_jvp(bid, dbid, ask, dask, size, dsize):
    bids = deque([(bid, 2.0), (bid - 0.1, 3.0)])
    dbids = deque([(dbid, 0.0), (dbid, 0.0)])
    asks = deque([[ask, 1.0], [ask + 0.2, size]])
    dasks = deque([[dask, 0.0], [dask, dsize]])
    trades = []
    dtrades = []
    want = size * 1.5
    dwant = 1.5 * dsize
    while want > 0 and asks:
        price, amount = asks[0]
        dprice, damount = dasks[0]
        if amount <= want:
            asks.popleft()
            dasks.popleft()
            trades.append((price, amount))
            dtrades.append((dprice, damount))
            want -= amount
            dwant -= damount
        else:
            asks[0][1] -= want
            dasks[0][1] -= dwant
            trades.append((price, want))
            dtrades.append((dprice, dwant))
            want = 0.0
            dwant = 0.0
    bids.appendleft((bid + 0.05, size))
    dbids.appendleft((dbid, dsize))
    paid = sum(p * q for p, q in trades)
    dpaid = sum(
        q * dp + p * dq for (p, q), (dp, dq) in zip(trades, dtrades, strict=True)
    )
    w1 = bids[0][0]
    w2 = bids[0][1]
    w3 = len(asks)
    return (
        paid - w1 * w2 + w3 * bids[-1][0],
        dpaid + w3 * dbids[-1][0] - w2 * dbids[0][0] - w1 * dbids[0][1],
    )
