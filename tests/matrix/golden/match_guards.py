# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):
    match x * 2:
        case y if y > 4:
            dy = 2.0 * dx
            return y * y, 2.0 * y * dy
        case y if y < 0:
            dy = 2.0 * dx
            return -y, -dy
        case z:
            dz = 2.0 * dx
            return z ** 3, 3.0 * z * z * dz
