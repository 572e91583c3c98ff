"""Programs of the whole language, drawn at random, and what must hold of each of them.

forms.txt    the statements, by group, with holes
prelude.txt  the classes, managers and decorators that they use
filling.py   choices -> a program of these statements
nests.py     choices -> a program of functions inside functions
worlds.py    choices -> classes, objects, tables and state outside of the functions
reaching.py  choices -> a program whose functions use these
writer.py    a seed -> one of these programs
checks.py    a program -> accepted, refused (why), or failed (how)
shrink.py    a program that fails -> a small one that fails alike
"""
