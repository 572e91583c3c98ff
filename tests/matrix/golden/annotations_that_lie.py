# f_jvp__x__y: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp__x__y(x: int, dx: int, y: str, dy: str) -> tuple[bool, bool]:
    z: int = x * y
    dz = y * dx + x * dy
    return z + x, dz + dx
