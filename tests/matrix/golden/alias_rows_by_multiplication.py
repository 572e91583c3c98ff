# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    grid = [[0.0, 1.0]] * 3
    dgrid = [[0.0, 0.0]] * 3
    grid[0][0] = x
    dgrid[0][0] = dx
    dgrid[2][1] = 2.0 * x * dx
    grid[2][1] = x * x
    w1 = grid[1][0]
    w2 = grid[0][1]
    return w1 * w2, w2 * dgrid[1][0] + w1 * dgrid[0][1]
