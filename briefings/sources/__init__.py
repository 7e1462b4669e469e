"""Sources: where documents come from.

Takes a place (a file, a folder, the samples of this package) and gives `Document`s: bytes, an address
and a moment. It refuses to know what is in them.
"""
