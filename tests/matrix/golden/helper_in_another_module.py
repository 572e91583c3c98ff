# correction_jvp: forward derivative of correction with respect to V (fwdtrans 0.1.0)
def correction_jvp(V, dV):
    return log(V), dV / V


# ideal_jvp: forward derivative of ideal with respect to T, V (fwdtrans 0.1.0)
def ideal_jvp(T, dT, V, dV):
    w1 = R * T / V
    w2, dw2 = correction_jvp(V, dV)
    return w1 + w2, (R * dT - w1 * dV) / V + dw2


# f_jvp: forward derivative of f with respect to T, V (fwdtrans 0.1.0)
def f_jvp(T, dT, V, dV):
    w1, dw1 = ideal_jvp(T, dT, V, dV)
    w2, dw2 = ideal_jvp(T, dT, V + 1, dV)
    return (
        w1 + w2 * R + gas_laws.CONSTANTS_B * V,
        dw1 + R * dw2 + gas_laws.CONSTANTS_B * dV,
    )
