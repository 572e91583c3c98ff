# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    row = [x, 0.0]
    drow = [dx, 0.0]
    grid = [row, row]
    dgrid = [drow, drow]
    dgrid[0][1] = y * dx + x * dy
    grid[0][1] = x * y
    other = grid[1]
    dother = dgrid[1]
    other[1] += y
    dother[1] += dy
    w1 = row[1]
    w2 = sum(other)
    return w1 * w2, w2 * drow[1] + w1 * sum(dother)
