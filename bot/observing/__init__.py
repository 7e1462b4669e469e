"""What an operator sees of a running bot: its log.

Takes log records from everywhere; gives lines that hold no secret. Refuses to know what they mean.
"""
