# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(
    x: float, dx: float, n: int = 3, *, names: Optional[List[str]] = None
) -> tuple['float', 'float']:
    y: 'float' = x ** n
    dy = (n * x ** (n - 1.0) if n else 0.0) * dx
    return y, dy
