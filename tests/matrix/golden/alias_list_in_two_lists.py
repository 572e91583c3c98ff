# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = [x, y]
    dp = [dx, dy]
    left, right = [p, 1.0], [2.0, p]
    dleft, dright = [dp, 0.0], [0.0, dp]
    dleft[0][0] = y * dx + x * dy
    left[0][0] = x * y
    right[1][1] += left[0][0]
    dright[1][1] += dleft[0][0]
    w1 = p[0]
    w2 = p[1]
    return w1 * w2, w2 * dp[0] + w1 * dp[1]
