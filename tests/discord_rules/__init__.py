"""What Discord accepts: every JSON body that the bot sends in a test is held against this.

Takes a request of the bot; gives what is wrong with it, in words. `schema` asks Discord's own OpenAPI
description where it lies beside the checkout, `messages` and `commands` hold the documented rules that
the description misses, `requests` knows which rules a request falls under.
"""

from tests.discord_rules.requests import faults_of

__all__ = ["faults_of"]
