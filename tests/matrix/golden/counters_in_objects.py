# basket_put_jvp: forward derivative of put with respect to self, weight (fwdtrans 0.1.0)
def basket_put_jvp(self, dself, weight, dweight):
    self.goods["pear"] += weight
    dself.goods["pear"] += dweight
    return self, dself


# basket_jvp: forward derivative of __init__ with respect to self, x (fwdtrans 0.1.0)
def basket_jvp(x, dx):
    self = Basket.__new__(Basket)
    dself = SimpleNamespace()
    self.goods = Counter(apple=x)
    dself.goods = dCounter(apple=dx)
    return self, dself


# keep_positive_jvp: forward derivative of keep_positive with respect to counts (fwdtrans 0.1.0)
def keep_positive_jvp(counts, dcounts):
    for element in [element for element, count in counts.items() if not count > 0]:
        dcounts.pop(element, None)
        del counts[element]
    return counts, aligned(dcounts, counts)


# add_counts_jvp: forward derivative of add_counts with respect to counts, others (fwdtrans 0.1.0)
def add_counts_jvp(counts, dcounts, others, dothers):
    for (element, count), dcount in zip(
        others.items(), [dothers[key] for key in others], strict=True
    ):
        counts[element] += count
        dcounts[element] += dcount
    return keep_positive_jvp(counts, dcounts)


# basket_heaviest_jvp: forward derivative of heaviest with respect to self (fwdtrans 0.1.0)
def basket_heaviest_jvp(self, dself):
    w1 = list(self.goods.values())
    dw1 = [dself.goods[key] for key in self.goods]
    w2 = max(w1)
    return w2, dw1[w1.index(w2)]


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = basket_jvp(x, dx)
    w2, dw2 = basket_put_jvp(w1, dw1, y, dy)
    basket, dbasket = basket_put_jvp(w2, dw2, x * y, y * dx + x * dy)
    w3 = basket.goods
    dw3 = dbasket.goods
    w4 = Counter(pear=1.0)
    dw4 = dCounter(pear=0.0)
    basket.goods, dbasket.goods = add_counts_jvp(w3, dw3, w4, dw4)
    w5, dw5 = basket_heaviest_jvp(basket, dbasket)
    w6 = basket.goods["pear"]
    return w5 * w6, w6 * dw5 + w5 * dbasket.goods["pear"]
