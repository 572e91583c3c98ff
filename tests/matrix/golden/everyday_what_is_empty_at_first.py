# sheet_put_jvp: forward derivative of put with respect to self, value (fwdtrans 0.1.0)
def sheet_put_jvp(self, dself, name, value, dvalue):
    if name in self.cells:
        self.cells[name].value = value
        dself.cells[name].value = dvalue
        self.cells[name].count += 1
    else:
        self.cells[name] = Cell(value)
        dself.cells[name] = SimpleNamespace(value=dvalue, count=0.0)
    return None, None


# sheet_push_jvp: forward derivative of push with respect to self, value (fwdtrans 0.1.0)
def sheet_push_jvp(self, dself, value, dvalue):
    if self.rows:
        self.rows[-1].append(value)
        dself.rows[-1].append(dvalue)
        w1 = self.rows[-1]
        dself.rows[-1][0] = value * dself.rows[-1][0] + w1[0] * dvalue
        w1[0] *= value
    else:
        self.rows.append([value])
        dself.rows.append([dvalue])
    return None, None


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    sheet = Sheet()
    dsheet = SimpleNamespace(cells={}, rows=[])
    w1 = [("a", x), ("b", 2 * y), ("a", x * y)]
    for (name, value), (_, dvalue) in zip(
        w1, [(None, dx), (None, 2.0 * dy), (None, y * dx + x * dy)], strict=True
    ):
        sheet_put_jvp(sheet, dsheet, name, value, dvalue)
        sheet_push_jvp(sheet, dsheet, value, dvalue)
    return (
        ([sheet.cells[name].value for name in "ab"], sheet.rows),
        ([dsheet.cells[name].value for name in "ab"], dsheet.rows),
    )
