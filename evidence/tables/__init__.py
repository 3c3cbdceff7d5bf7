"""The tables as a contract: what one row is, which columns it has, what may stand in them, and what they mean."""
