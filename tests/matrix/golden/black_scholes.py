# cdf_jvp: forward derivative of cdf with respect to z (fwdtrans 0.1.0)
def cdf_jvp(z, dz):
    w1 = sqrt(2)
    w2 = z / w1
    return 0.5 * (1 + erf(w2)), 0.5641895835477563 * exp(-w2 * w2) * dz / w1


# f_jvp: forward derivative of f with respect to S, K, r, sigma, T (fwdtrans 0.1.0)
def f_jvp(S, dS, K, dK, r, dr, sigma, dsigma, T, dT):
    w1 = S / K
    w2 = log(w1)
    w3 = r + sigma ** 2 / 2
    w4 = sqrt(T)
    w5 = sigma * w4
    d1 = (w2 + w3 * T) / w5
    w6 = (dS - w1 * dK) / S + T * dr + (T * sigma - d1 * w4) * dsigma
    dd1 = (w6 + (w3 - 0.5 * d1 * sigma / w4) * dT) / w5
    d2 = d1 - sigma * w4
    dd2 = dd1 - w4 * dsigma - 0.5 * sigma * dT / w4
    w7, dw7 = cdf_jvp(d1, dd1)
    w8 = exp(-r * T)
    w9 = K * w8
    w10, dw10 = cdf_jvp(d2, dd2)
    return (
        S * w7 - w9 * w10,
        w7 * dS + S * dw7 - w10 * w8 * (dK - K * (T * dr + r * dT)) - w9 * dw10,
    )
