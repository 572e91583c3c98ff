# f_jvp: forward derivative of f with respect to strike, spot (fwdtrans 0.1.0)
def f_jvp(strike, dstrike, spot, dspot):
    if spot <= strike:
        return 0.0, 0.0
    gain = spot - strike
    dgain = dspot - dstrike
    return gain * gain, 2.0 * gain * dgain
