"""Closed expressions: a function without statements, its derivative by the rule tables, short forms of both."""
