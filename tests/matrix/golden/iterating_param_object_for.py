# grid_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def grid_iter_jvp(self, dself):
    w1 = self.cells
    for row, drow in zip(w1, dself.cells, strict=True):
        for cell, dcell in zip(row, drow, strict=True):
            yield cell, dcell


# total_jvp: forward derivative of total with respect to grid (fwdtrans 0.1.0)
def total_jvp(grid, dgrid):
    s = 0.0
    ds = 0.0
    for c, dc in grid_iter_jvp(grid, dgrid):
        s += c * c
        ds += 2.0 * c * dc
    return s, ds


# norm_jvp: forward derivative of norm with respect to grid (fwdtrans 0.1.0)
def norm_jvp(grid, dgrid):
    w1, dw1 = [], []
    for c, dc in grid_iter_jvp(grid, dgrid):
        w1.append(abs(c))
        dw1.append(copysign(1.0, c) * dc)
    return sum(w1), sum(dw1)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    g = Grid([[x, y], [x * y, x - y]])
    dg = SimpleNamespace(cells=[[dx, dy], [y * dx + x * dy, dx - dy]])
    w1, dw1 = total_jvp(g, dg)
    w2, dw2 = norm_jvp(g, dg)
    w3, dw3 = map(list, unzip(grid_iter_jvp(g, dg)))
    w4 = max(w3)
    w5, dw5 = [], []
    for c, dc in grid_iter_jvp(g, dg):
        w5.append(c)
        dw5.append(dc)
    w6 = min(w5)
    return w1 + w2 + w4 + w6, dw1 + dw2 + dw3[w3.index(w4)] + dw5[w5.index(w6)]
