"""Topics: which articles are about the same thing.

Takes the names that articles give their topics and gives the key under which they meet. Pure; it
refuses to know which topics are stored.
"""
