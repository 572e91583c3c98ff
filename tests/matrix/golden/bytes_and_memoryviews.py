# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, data):
    view = memoryview(data)
    total = 0.0
    dtotal = 0.0
    for b in view[1:3]:
        total += b * x
        dtotal += b * dx
    w1 = data[0]
    w2 = len(bytes(view))
    w3 = bytearray(data)[1]
    return total * w1 + w2 * x + w3, w1 * dtotal + w2 * dx + zero(w3)
