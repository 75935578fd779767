"""Sentence boundaries by simple rules: line breaks, and full stops that no abbreviation explains."""
import re

END = re.compile(r"([.!?…]+)([\"”’')\]]*)(\s+)(?=[\"“‘'(\[]?[A-Z0-9])")
ABBREVIATION = re.compile(r"(?:^|[\s(“\"])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Sr|Jr|St|Gen|Lt|Col|Capt|Sgt|Maj|Adm|Rep|Reps|Sen|Sens|Gov|"
                          r"Prof|Rev|Hon|Pres|No|Nos|Inc|Ltd|Co|Corp|vs|v|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Art|Sec|Stat|approx)$")


def sentence_starts(text):
    """Character offsets at which sentences begin, the first 0."""
    starts = {0}
    starts.update(m.end() for m in re.finditer(r"\n\s*", text))
    for m in END.finditer(text):
        before = text[max(0, m.start() - 12):m.start()]
        if m[1] != "." or m[2] or not ABBREVIATION.search(before):
            starts.add(m.end())
    return sorted(s for s in starts if s < len(text))
