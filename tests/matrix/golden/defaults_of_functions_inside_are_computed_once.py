# noisy_jvp: forward derivative of noisy with respect to t (fwdtrans 0.1.0)
def noisy_jvp(t, dt):
    print("asked", t)
    return t * t, 2.0 * t * dt


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    v = [x, y, x * y]
    dv = [dx, dy, y * dx + x * dy]
    n = 0
    def tick():
        nonlocal n
        n += 1
        return n

    w1 = v.pop()
    dw1 = dv.pop()
    w2, dw2 = noisy_jvp(x, dx)
    w3 = w2 + 1
    def g(t, k=w1, *, m=w3):
        return k * t * m

    def g_jvp(t, dt, k=w1, dk=dw1, *, m=w3, dm=dw2):
        w1 = k * t
        return w1 * m, m * (t * dk + k * dt) + w1 * dm

    w4 = v.append(y)
    dw4 = dv.append(dy)
    def h(k=(w4, tick())[1]):
        return k

    w5, dw5 = g_jvp(x, dx)
    w6, dw6 = g_jvp(y, dy, 2.0, 0.0)
    w7 = sum(v)
    w8 = h() * n
    return w5 + w6 + w7 + w8 * y, dw5 + dw6 + sum(dv) + w8 * dy
