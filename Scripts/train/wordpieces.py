"""Wordpieces with offsets into the text, words, and case shapes."""
import pathlib

from tokenizers import Tokenizer

#: The case-shape classes; a wordpiece carries the shape of its whole word.
SHAPES = ("none", "lower", "title", "upper", "capital", "mixed", "digits", "alphanumeric", "punctuation", "uncased", "line-title")
SHAPE = {name: i for i, name in enumerate(SHAPES)}


def shape(word, starts_line):
    """Case-shape class of a word. A capital that opens a line says less than one inside it, so it has a class of its own."""
    if not any(c.isalnum() for c in word):
        return SHAPE["punctuation"]
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return SHAPE["digits"]
    if len(letters) < len(word) and any(c.isdigit() for c in word):
        return SHAPE["alphanumeric"]
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return SHAPE["lower" if any(c.islower() for c in letters) else "uncased"]
    if all(upper):
        return SHAPE["capital" if len(letters) == 1 else "upper"]
    if upper[0] and not any(upper[1:]):
        return SHAPE["line-title" if starts_line else "title"]
    return SHAPE["mixed"]


class Wordpieces:
    """Tokenizes texts with the base model's own tokenizer file."""

    def __init__(self, base_folder):
        self.tokenizer = Tokenizer.from_file(str(pathlib.Path(base_folder) / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cls, self.sep, self.pad, self.mask = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[PAD]", "[MASK]"))

    def __call__(self, text):
        """Returns (pieces, shapes, word of each piece, words as (start, end) character offsets)."""
        encoding = self.tokenizer.encode(text, add_special_tokens=False)
        words, piece_words = [], []
        previous = None
        for word, (start, end) in zip(encoding.word_ids, encoding.offsets):
            if word != previous:
                words.append([start, end])
                previous = word
            words[-1][1] = end
            piece_words.append(len(words) - 1)
        shapes = []
        for i, (start, end) in enumerate(words):
            before = text[words[i - 1][1]:start] if i else "\n"
            shapes.append(shape(text[start:end], "\n" in before))
        return encoding.ids, [shapes[w] for w in piece_words], piece_words, [tuple(w) for w in words]
