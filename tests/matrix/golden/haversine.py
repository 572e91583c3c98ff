# f_jvp: forward derivative of f with respect to lat1, lon1, lat2, lon2 (fwdtrans 0.1.0)
def f_jvp(lat1, dlat1, lon1, dlon1, lat2, dlat2, lon2, dlon2):
    phi1, phi2 = radians(lat1), radians(lat2)
    w1 = 0.017453292519943295 * dlat1
    dphi1, dphi2 = w1, 0.017453292519943295 * dlat2
    dphi = radians(lat2 - lat1)
    ddphi = 0.017453292519943295 * (dlat2 - dlat1)
    dlam = radians(lon2 - lon1)
    ddlam = 0.017453292519943295 * (dlon2 - dlon1)
    w2 = dphi / 2
    w3 = sin(w2)
    w4 = w3 ** 2
    w5 = cos(phi1)
    w6 = cos(phi2)
    w7 = w5 * w6
    w8 = dlam / 2
    w9 = sin(w8)
    w10 = w9 ** 2
    a = w4 + w7 * w10
    w11 = w10 * (w6 * sin(phi1) * dphi1 + w5 * sin(phi2) * dphi2)
    da = w3 * cos(w2) * ddphi + w7 * w9 * cos(w8) * ddlam - w11
    w12 = 2 * RADIUS
    w13 = sqrt(a)
    return w12 * asin(w13), 0.5 * w12 * da / (sqrt((1.0 - w13) * (1.0 + w13)) * w13)
