# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    total = 0.0
    dtotal = 0.0
    for word in shlex.split("x*2 y*3 x*y"):
        found = re.match(r"([xy])\*(\d|[xy])", word)
        names = {"x": x, "y": y}
        dnames = {"x": dx, "y": dy}
        first, second = found.group(1), found.group(2)
        w1 = names[first]
        w2 = re.search("[a-z]", second)
        w3 = names[second] if w2 else float(second)
        total += w1 * w3
        dtotal += w3 * dnames[first] + w1 * (dnames[second] if w2 else 0.0)
    lines = [f"{x:.3f}", textwrap.shorten(f"{y} and more", 20)]
    w4 = re.match("-", lines[0])
    return (
        total * x if w4 else total * y,
        x * dtotal + total * dx if w4 else y * dtotal + total * dy,
    )
