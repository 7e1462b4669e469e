"""The bot: everything that talks to Discord, and the command line around it."""
