# total_jvp: forward derivative of total with respect to d (fwdtrans 0.1.0)
def total_jvp(d, dd):
    w1 = d["value"]
    w2, dw2 = [], []
    for child, dchild in zip(d["children"], dd["children"], strict=True):
        w3, dw3 = total_jvp(child, dchild)
        w2.append(2 * w3)
        dw2.append(2.0 * dw3)
    return w1 + sum(w2), dd["value"] + sum(dw2)


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    tree = Node(x, [Node(y), Node(x * y, [Node(1.0, more=(x, "a"))])], {"k": [y, 2.0], "n": 3})
    w1 = y * dx + x * dy
    dtree = SimpleNamespace(
        value=dx,
        children=[
            SimpleNamespace(value=dy, children=[], more=None, name=None),
            SimpleNamespace(
                value=w1,
                children=[
                    SimpleNamespace(value=0.0, children=[], more=(dx, None), name=None)
                ],
                more=None,
                name=None
            )
        ],
        more={"k": [dy, 0.0], "n": 0.0},
        name=None
    )
    d, dd = asdict_jvp(tree, dtree)
    tree.children[0].value = 9.0
    dtree.children[0].value = 0.0
    tree.more["k"][0] = x
    dtree.more["k"][0] = dx
    d["children"].append({"value": x, "children": []})
    dd["children"].append({"value": dx, "children": []})
    (value, children, *_), (dvalue, dchildren, *_) = astuple_jvp(tree, dtree)
    w2 = d["children"][1]["children"][0]["more"][0]
    w3 = d["more"]["k"][0]
    extra = w2 * w3
    w4 = w3 * dd["children"][1]["children"][0]["more"][0]
    dextra = w4 + w2 * dd["more"]["k"][0]
    w5, dw5 = total_jvp(d, dd)
    w6 = children[1][0]
    return (
        w5 + value * w6 + children[0][0] + extra,
        dw5 + w6 * dvalue + value * dchildren[1][0] + dchildren[0][0] + dextra,
    )
