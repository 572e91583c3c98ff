# pressure_jvp__T__V: forward derivative of pressure with respect to T, V (fwdtrans 0.1.0)
def pressure_jvp__T__V(n, T, dT, V, dV, R=8.314):
    w1 = n * R
    w2 = w1 * T / V
    return w2, (w1 * dT - w2 * dV) / V


# f_jvp: forward derivative of f with respect to T, V (fwdtrans 0.1.0)
def f_jvp(T, dT, V, dV):
    w1, dw1 = pressure_jvp__T__V(V=V, dV=dV, n=2, T=T, dT=dT)
    w2, dw2 = pressure_jvp__T__V(1.5, T, dT, R=8.0, V=V * V, dV=2.0 * V * dV)
    return w1 + w2, dw1 + dw2
