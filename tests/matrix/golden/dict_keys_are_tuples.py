# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    grid = {(i, j): x * i + y * j for i in range(3) for j in range(2)}
    dgrid = {(i, j): i * dx + j * dy for i in range(3) for j in range(2)}
    dgrid[1, 1] = x * dgrid[1, 1] + grid[1, 1] * dx
    grid[1, 1] *= x
    grid[2, 0] += grid.get((5, 5), y)
    dgrid[2, 0] += dgrid.get((5, 5), dy)
    total = 0.0
    dtotal = 0.0
    for ((i, j), v), dv in zip(grid.items(), dgrid.values(), strict=True):
        if (i + 1, j) in grid:
            w1 = grid[i + 1, j] - v
            total += w1 ** 2
            dtotal += 2.0 * w1 * (dgrid[i + 1, j] - dv)
    w2 = grid.pop((0, 1))
    dw2 = dgrid.pop((0, 1))
    return (total, w2), (dtotal, dw2)
