# quote_post_init_jvp: forward derivative of __post_init__ with respect to self, scale (fwdtrans 0.1.0)
def quote_post_init_jvp(self, dself, scale, dscale):
    dself.price = scale * dself.price + self.price * dscale
    self.price *= scale
    return None, None


# quote_jvp__price__size__scale: forward derivative of __init__ with respect to self, price, size, scale (fwdtrans 0.1.0)
def quote_jvp__price__size__scale(
    price, dprice, size=1.0, dsize=0.0, scale=1.0, dscale=0.0
):
    self = Quote.__new__(Quote)
    dself = SimpleNamespace()
    self.price = price
    dself.price = dprice
    self.size = size
    dself.size = dsize
    quote_post_init_jvp(self, dself, scale, dscale)
    return self, dself


# replaced_jvp__obj__changes: forward derivative of replaced with respect to obj, changes (fwdtrans 0.1.0)
def replaced_jvp__obj__changes(obj, dobj, /, *, dchanges=None, **changes):
    if dchanges is None:
        dchanges = zero(changes)
    given = {}
    dgiven = {}
    for field in fields(obj):
        if field.init:
            if field.name in changes:
                w1 = changes.pop(field.name)
                dw1 = dchanges.pop(field.name)
                w2, dw2 = w1, dw1
            else:
                w3 = field.name
                w2, dw2 = getattr(obj, w3), getattr(dobj, w3)
            w4 = field.name
            given[w4] = w2
            dgiven[w4] = dw2
        elif field.name in changes:
            raise ValueError(f"field {field.name} is declared with init=False, it cannot be specified with replace()")
    return quote_jvp__price__size__scale(
        **interleaved(given, dgiven), **interleaved(changes, dchanges)
    )


# quote_post_init_jvp__self: forward derivative of __post_init__ with respect to self (fwdtrans 0.1.0)
def quote_post_init_jvp__self(self, dself, scale):
    dself.price *= scale
    self.price *= scale
    return None, None


# quote_jvp__price__size: forward derivative of __init__ with respect to self, price, size (fwdtrans 0.1.0)
def quote_jvp__price__size(price, dprice, size=1.0, dsize=0.0, scale=1.0):
    self = Quote.__new__(Quote)
    dself = SimpleNamespace()
    self.price = price
    dself.price = dprice
    self.size = size
    dself.size = dsize
    quote_post_init_jvp__self(self, dself, scale)
    return self, dself


# replaced_jvp__obj__changes_: forward derivative of replaced with respect to obj, changes (fwdtrans 0.1.0)
def replaced_jvp__obj__changes_(obj, dobj, /, *, dchanges=None, **changes):
    if dchanges is None:
        dchanges = zero(changes)
    given = {}
    dgiven = {}
    w1 = fields(in_step(obj, dobj))
    for field in w1:
        if field.init:
            if field.name in changes:
                w2 = changes.pop(field.name)
                dw2 = dchanges.pop(field.name)
                w3, dw3 = w2, dw2
            else:
                w4 = field.name
                w3, dw3 = getattr(obj, w4), getattr(dobj, w4)
            w5 = field.name
            given[w5] = w3
            dgiven[w5] = dw3
        elif field.name in changes:
            raise ValueError(f"field {field.name} is declared with init=False, it cannot be specified with replace()")
    return companion(type(obj))(
        **interleaved(given, dgiven), **interleaved(changes, dchanges)
    )


# replaced_jvp__obj__changes__: forward derivative of replaced with respect to obj, changes (fwdtrans 0.1.0)
def replaced_jvp__obj__changes__(obj, dobj, /, *, dchanges=None, **changes):
    if dchanges is None:
        dchanges = zero(changes)
    given = {}
    dgiven = {}
    w1 = fields(in_step(obj, dobj))
    for field in w1:
        if field.init:
            if field.name in changes:
                w2 = changes.pop(field.name)
                dw2 = dchanges.pop(field.name)
                w3, dw3 = w2, dw2
            else:
                w4 = field.name
                w3, dw3 = getattr(obj, w4), getattr(dobj, w4)
            w5 = field.name
            given[w5] = w3
            dgiven[w5] = dw3
        elif field.name in changes:
            raise ValueError(f"field {field.name} is declared with init=False, it cannot be specified with replace()")
    return companion(type(obj))(
        **interleaved(given, dgiven), **interleaved(changes, dchanges)
    )


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    w1, dw1 = quote_jvp__price__size(a, da, b, db)
    quote, dquote = replaced_jvp__obj__changes(
        w1, dw1, size=a, scale=b, dchanges={"size": da, "scale": db}
    )
    order, dorder = replaced_jvp__obj__changes_(
        BASE, lasting(BASE), size=a, dchanges={"size": da}
    )
    again, dagain = replaced_jvp__obj__changes__(
        order, dorder, price=b, dchanges={"price": db}
    )
    w2, dw2 = replaced_jvp__obj__changes_(
        BASE, lasting(BASE), price=a * b, dchanges={"price": b * da + a * db}
    )
    w3 = [order, again, w2]
    best = max(w3, key=lambda one: one.total)
    dbest = [dorder, dagain, dw2][[x is best for x in w3].index(True)]
    w4 = quote.price
    dw4 = dquote.price
    w5 = quote.size
    dw5 = dquote.size
    w6 = order.total
    dw6 = dorder.total
    w7 = again.total
    dw7 = dagain.total
    w8, dw8 = replaced_jvp__obj__changes__(best, dbest, size=b, dchanges={"size": db})
    return (w4, w5, w6, w7, w8.total), (dw4, dw5, dw6, dw7, dw8.total)
