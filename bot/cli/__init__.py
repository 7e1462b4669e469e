"""The command line: one file per command of the program `kawaraban`.

Takes what somebody typed, the clock and the environment, which nobody else reads, and makes every
connection. Gives text for people, or JSON for programs exactly as `documents` writes it, and an exit
code. Refuses to decide anything about news: it calls, and prints what comes back. Heavy modules load
with the command that needs them, so that `kawaraban --help` answers at once.
"""
