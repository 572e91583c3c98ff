# g_jvp__a__b__c: forward derivative of g with respect to a, b, c (fwdtrans 0.1.0)
def g_jvp__a__b__c(a, da, b, db, c=1.0, dc=0.0):
    return a * b + c, b * da + a * db + dc


# v_iter_jvp: forward derivative of __iter__ with respect to self (fwdtrans 0.1.0)
def v_iter_jvp(self, dself):
    yield self.a, dself.a
    yield self.b, dself.b


# g_jvp__b__c: forward derivative of g with respect to b, c (fwdtrans 0.1.0)
def g_jvp__b__c(a, b, db, c=1.0, dc=0.0):
    return a * b + c, a * db + dc


# v_jvp: forward derivative of __init__ with respect to self, a, b (fwdtrans 0.1.0)
def v_jvp(a, da, b, db):
    self = V.__new__(V)
    dself = SimpleNamespace()
    self.a, self.b = a, b
    dself.a, dself.b = da, db
    return self, dself


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    w1, dw1 = v_jvp(x, dx, y, dy)
    w2, dw2 = unzip(v_iter_jvp(w1, dw1))
    w3, dw3 = g_jvp__a__b__c(*interleaved(w2, dw2))
    w4, dw4 = v_jvp(x, dx, y, dy)
    w5, dw5 = map(list, unzip(v_iter_jvp(w4, dw4)))
    w6 = max(*w5)
    w7, dw7 = v_jvp(y, dy, x, dx)
    w8, dw8 = unzip(v_iter_jvp(w7, dw7))
    w9, dw9 = g_jvp__b__c(2.0, *interleaved(w8, dw8))
    return w3 * w6 + w9, w6 * dw3 + w3 * (*dw5,)[(*w5,).index(w6)] + dw9
