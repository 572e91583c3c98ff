"""Programs of the whole language, drawn at random, and what must hold of each of them.

forms.txt    the statements, by group, with holes
prelude.txt  the classes, managers and decorators that they use
writer.py    a seed -> a program
checks.py    a program -> accepted, refused (why), or failed (how)
shrink.py    a program that fails -> a small one that fails alike
"""
