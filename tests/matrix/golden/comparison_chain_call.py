# box_move_jvp: forward derivative of move with respect to self, k (fwdtrans 0.1.0)
def box_move_jvp(self, dself, k, dk):
    dself.x = k * dself.x + self.x * dk
    self.x *= k
    return self.x, dself.x


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    b = Box(x)
    db = SimpleNamespace(x=dx)
    n = 0
    while True:
        w1, dw1 = box_move_jvp(b, db, y, dy)
        if not (0.1 < w1 <= 20 and n < 3):
            break
        n += 1
    lo = 0.5
    w2, dw2 = box_move_jvp(b, db, x, dx)
    w3 = lo < w2 < y
    z = b.x if w3 else 2 * b.x
    dz = db.x if w3 else 2.0 * db.x
    w4 = b.x
    w5 = -1 < x < y < 3
    return (
        z * w4 + (1.0 if w5 else x * y),
        w4 * dz + z * db.x + (0.0 if w5 else y * dx + x * dy),
    )
