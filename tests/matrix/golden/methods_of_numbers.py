# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    x = float(x)
    n = 3.0 if x.is_integer() else 2.0
    a, b = x.as_integer_ratio()
    text = x.hex() + (0.5).hex()
    w1 = x.real
    w2 = y.conjugate()
    z = w1 * w2 + x.imag
    dz = w2 * dx.real + w1 * dy.conjugate() + dx.imag
    w3 = a / b * 0.0
    return (z * n + w3 * y, len(text) > 3), (n * dz + w3 * dy, 0.0)
