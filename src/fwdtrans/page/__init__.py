"""A function of a file in, the page on which it stands beside its derivatives out: one document that needs no other.

    model.py:f    ->    the user's lines | lines, table, symbolic, numeric, gradient, linked line to line

`making.py` finds out what there is to show (`model.py`), `document.py` writes it; the looks are in `parts/`.
"""
