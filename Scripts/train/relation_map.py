"""Relations of other corpora as ours. Wikidata property -> (predicate, True when the corpus has subject and object the other
way round). Properties that are not listed say nothing certain about our predicates: their pairs stay open."""

WIKIDATA = {
    "P488": ("heads", True), "P35": ("heads", True), "P6": ("heads", True), "P1037": ("heads", True), "P169": ("heads", True),
    "P108": ("works_for", False), "P463": ("member_of", False), "P102": ("member_of", False), "P54": ("member_of", False), "P118": ("member_of", False),
    "P361": ("part_of", False), "P749": ("part_of", False), "P355": ("part_of", True), "P194": ("part_of", True), "P527": ("part_of", True),
    "P131": ("located_in", False), "P17": ("located_in", False), "P159": ("located_in", False), "P276": ("located_in", False),
    "P150": ("located_in", True), "P36": ("located_in", True), "P1376": ("located_in", False), "P740": ("located_in", False), "P30": ("located_in", False),
    "P112": ("founded", True), "P127": ("owns", True), "P1830": ("owns", False), "P27": ("citizen_of", False), "P551": ("lives_in", False),
    "P19": ("born_in", False), "P69": ("educated_at", False), "P26": ("spouse_of", False), "P40": ("parent_of", False),
    "P22": ("parent_of", True), "P25": ("parent_of", True), "P3373": ("sibling_of", False), "P1038": ("relative_of", False),
    "P1365": ("succeeds", False), "P1366": ("succeeds", True), "P710": ("participates_in", True), "P1344": ("participates_in", False),
    "P607": ("participates_in", False), "P1001": ("applies_to", False),
}
