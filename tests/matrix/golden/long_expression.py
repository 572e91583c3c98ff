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
    w17 = w6 * w8 + w13 * w14 - sin(w16)
    w18 = b * da
    w19 = a * db
    w20 = w14 * (w12 * (w10 * (da - db) + w9 * (dc - dd)) + w11 * (da + dc))
    w21 = cos(w16) * (d * (c * (w18 + w19) + w7 * dc) + w15 * dd)
    w22 = w2 * da + a * cos(w1) * (c * db + b * dc + dd)
    w23 = w22 + b * sin(w3) * (d * dc + c * dd - da) - w4 * db
    w24 = w8 * (w23 - 2.0 * w6 * (a * da + b * db + c * dc)) / w5
    return w17, w24 + w6 * (dd - w18 - w19) + w20 + w13 * (db + dd) - w21
