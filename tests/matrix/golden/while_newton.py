# f_jvp: forward derivative of f with respect to M, e (fwdtrans 0.1.0)
def f_jvp(M, dM, e, de):
    E = M
    dE = dM
    while True:
        w1 = sin(E)
        w2 = cos(E)
        w3 = 1 - e * w2
        step = (E - e * w1 - M) / w3
        dstep = dE - (w1 * de + dM + step * (e * w1 * dE - w2 * de)) / w3
        E = E - step
        dE = dE - dstep
        if abs(step) < 1e-14:
            break
    return E, dE
