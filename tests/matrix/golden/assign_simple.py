# f_jvp: forward derivative of f with respect to t, tau (fwdtrans 0.1.0)
def f_jvp(t, dt, tau, dtau):
    w1 = -t / tau
    decay = exp(w1)
    ddecay = -decay * (dt + w1 * dtau) / tau
    level = 5.0 * decay
    dlevel = 5.0 * ddecay
    return level, dlevel
