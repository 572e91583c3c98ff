# lambda_jvp: forward derivative of <lambda> with respect to x, y (fwdtrans 0.1.0)
def lambda_jvp(x, dx, y, dy):
    return x * y + x, (y + 1.0) * dx + x * dy
