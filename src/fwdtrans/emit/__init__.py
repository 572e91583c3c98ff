"""The emitters, side by side: facts of a program in, a companion out."""
