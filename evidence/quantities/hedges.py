"""Words right before a number that say how firm it is and not what it is of: *about 40*, *only nine*, *at least a dozen*."""

HEDGE = (
    r"(?:about|around|roughly|nearly|almost|some|over|just|only|barely|still|perhaps|another|at\s+least|more\s+than|less\s+than"
    r"|as\s+many\s+as|up\s+to|a\s+mere|an\s+estimated)"
)
HEDGED = rf"(?:{HEDGE}\s+){{0,2}}"
