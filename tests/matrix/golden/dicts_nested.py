# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    cfg = {"m": {"mass": a, "len": 2.0}, "v": [b, a]}
    dcfg = {'m': {'mass': da, 'len': 0.0}, 'v': [db, da]}
    w1 = cfg['m']
    dcfg['m']['mass'] = b * dcfg['m']['mass'] + w1['mass'] * db
    w1["mass"] *= b
    w2 = cfg['v']
    dw2 = dcfg['v']
    dw2.append(2.0 * a * da)
    w2.append(a * a)
    w3 = cfg['m']['mass']
    w4 = cfg['m']['len']
    w5 = w3 / w4
    w6 = sum(cfg['v'])
    w7 = cfg['v'][-1]
    w8 = (dcfg['m']['mass'] - w5 * dcfg['m']['len']) / w4 + w7 * sum(dcfg['v'])
    return w5 + w6 * w7, w8 + w6 * dcfg['v'][-1]
