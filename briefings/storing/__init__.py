"""Keeping: the only owner of tables, and so of what is on the disk.

Takes articles with their statements, and later gives back exactly the same values; keeps every
revision. Rows never leave this package. It refuses to know how an article is read, who asks, and
what a reader is shown.
"""
