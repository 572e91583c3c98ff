# model_jvp__alpha__beta: forward derivative of model with respect to alpha, beta (fwdtrans 0.1.0)
def model_jvp__alpha__beta(alpha, dalpha, beta, dbeta, x):
    w1 = exp(beta * x + alpha)
    w2 = 1 / (1 + w1)
    return w2, -w2 * w2 * w1 * (x * dbeta + dalpha)


# f_jvp: forward derivative of f with respect to alpha, beta (fwdtrans 0.1.0)
def f_jvp(alpha, dalpha, beta, dbeta):
    loss = 0
    dloss = 0.0
    for x, y in zip(TEMPERATURES, DAMAGE):
        p, dp = model_jvp__alpha__beta(alpha, dalpha, beta, dbeta, x)
        w1 = 1 - y
        w2 = 1 - p
        loss -= y * log(p) + w1 * log(w2)
        dloss -= (y / p - w1 / w2) * dp
    w3 = len(DAMAGE)
    return loss / w3, dloss / w3
