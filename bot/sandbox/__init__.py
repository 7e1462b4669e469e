"""The bot without Discord: on SimCord, in the terminal and in a browser. The only importer of SimCord.

It takes the real client and gives it a simulated Discord; it refuses to know what the client says.
Needs the extra `sandbox`.
"""
