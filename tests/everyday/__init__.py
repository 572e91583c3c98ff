"""Programs that nobody wrote for being differentiated; each module's CASES has a function's name and its arguments."""
