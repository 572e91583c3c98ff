# f_jvp: forward derivative of f with respect to a, b, c, d (fwdtrans 0.1.0)
def f_jvp(a, da, b, db, c, dc, d, dd):
    w1 = b * c + d
    w2 = sin(w1)
    w3 = c * d - a
    w4 = cos(w3)
    w5 = 1 + a * a + b * b + c * c
    w6 = (a * w2 - b * w4) / w5
    w7 = a * b
    w8 = d - w7
    w9 = a - b
    w10 = c - d
    w11 = w9 * w10
    w12 = a + c
    w13 = w11 * w12
    w14 = b + d
    w15 = w7 * c
    w16 = w15 * d
    w24 = w6 * w8 + w13 * w14 - sin(w16)
    w17 = b * da
    w18 = a * db
    w19 = w14 * (w12 * (w10 * (da - db) + w9 * (dc - dd)) + w11 * (da + dc))
    w20 = cos(w16) * (d * (c * (w17 + w18) + w7 * dc) + w15 * dd)
    w21 = w2 * da + a * cos(w1) * (c * db + b * dc + dd)
    w22 = w21 + b * sin(w3) * (d * dc + c * dd - da) - w4 * db
    w23 = w8 * (w22 - 2.0 * w6 * (a * da + b * db + c * dc)) / w5
    return w24, w23 + w6 * (dd - w17 - w18) + w19 + w13 * (db + dd) - w20
