# position_value_jvp: forward derivative of value with respect to self (fwdtrans 0.1.0)
def position_value_jvp(self, dself):
    w1 = self.amount
    w2 = self.price
    return w1 * w2, w2 * dself.amount + w1 * dself.price


# position_net_jvp: forward derivative of net with respect to self (fwdtrans 0.1.0)
def position_net_jvp(self, dself):
    w1, dw1 = position_value_jvp(self, dself)
    w2 = 1 - self.fee
    return w1 * w2, w2 * dw1 - w1 * dself.fee


# f_jvp: forward derivative of f with respect to p1, p2, w (fwdtrans 0.1.0)
def f_jvp(p1, dp1, p2, dp2, w, dw):
    book = {"x": Position(w, p1), "y": Position(1 - w, p2, 0.02)}
    dbook = {"x": dPosition(dw, dp1, fee=0.0), "y": dPosition(-dw, dp2, 0.0)}
    w1 = Position(price=p1 * p2, amount=2.0)
    dbook["z"] = dPosition(price=p2 * dp1 + p1 * dp2, amount=0.0, fee=0.0)
    book["z"] = w1
    w2, dw2 = [], []
    for pos, dpos in zip(book.values(), dbook.values(), strict=True):
        w3, dw3 = position_net_jvp(pos, dpos)
        w2.append(w3)
        dw2.append(dw3)
    total = sum(w2)
    dtotal = sum(dw2)
    shares, dshares = {}, {}
    for (k, pos), dpos in zip(book.items(), dbook.values(), strict=True):
        w4, dw4 = position_value_jvp(pos, dpos)
        w5 = w4 / total
        shares[k] = w5
        dshares[k] = (dw4 - w5 * dtotal) / total
    w6 = shares["x"]
    w7 = shares["z"]
    return (
        (total, w6 * w7, book["y"]),
        (dtotal, w7 * dshares["x"] + w6 * dshares["z"], dbook["y"]),
    )
