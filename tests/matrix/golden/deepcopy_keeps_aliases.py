# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    row = [x, 1.0]
    drow = [dx, 0.0]
    grid = [row, row]
    dgrid = [drow, drow]
    other = copy.deepcopy(grid)
    dother = copy.deepcopy(dgrid)
    dother[0][1] = 2.0 * x * dx
    other[0][1] = x * x
    w1 = other[1][1]
    w2 = grid[1][0]
    return (w1 * w2, other), (w2 * dother[1][1] + w1 * dgrid[1][0], dother)
