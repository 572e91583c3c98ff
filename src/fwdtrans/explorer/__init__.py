"""The page with an editor: a text is typed in the browser, its derivative shown as it is typed. Loopback only.

    browser  --text-->  server  --text-->  a process that transforms          (reads, never runs)
                        server  --text-->  a process that runs, for one press of a button, as long as it may

`door.py` says who may ask at all, `serving.py` answers, `workers.py` keeps the processes, `work.py` is what they do,
`folder.py` what may be written, `document.py` and `parts/` what is seen.
"""
