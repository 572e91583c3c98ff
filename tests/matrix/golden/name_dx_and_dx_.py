# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx__):
    dx = 1.0
    dx_ = x * dx
    ddx_ = dx * dx__
    return dx_ * x, x * ddx_ + dx_ * dx__
