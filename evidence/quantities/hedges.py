"""Words right before a number that say how firm it is and not what it is of: *about 40*, *only nine*, *at least a dozen*.

They are those of the project's own ``units.yml``, compiled once as the module is imported: expressions all over the room hold
them. Another data folder's qualifiers are read, and not what its hedges would add here.
"""

import re

from evidence.alternations import any_of
from evidence.quantities.listed import load_quantity_words

VERBS = re.compile(r"(?:not |never )?(?:exceed|surpass|topp|approach)")  # *1,099, exceeding 1,000*: these begin anew
_words = load_quantity_words()
_firm = [word for forms in _words.qualifiers.values() for word in forms if not VERBS.match(word)]
HEDGE = rf"(?:{any_of([*_firm, *_words.stressing])})"
HEDGED = rf"(?:{HEDGE}\s+){{0,2}}"
