"""Candidate pairs of mentions, and the buckets that describe how two mentions, or a word and a mention, lie to each other."""
import numpy as np

#: Two mentions are a candidate when their sentences are at most so far apart, and their words.
SENTENCE_REACH = 2
WORD_REACH = 100
#: Words of context before the first and after the second mention.
MARGIN = 8

#: Upper ends of the buckets of how many words lie between two mentions; beyond the last is one more.
BETWEEN = np.array([0, 1, 2, 4, 6, 9, 14, 24, 39])
DISTANCES = 2 * (len(BETWEEN) + 1) + 1
#: Upper ends of the buckets of how far a word lies from a mention (1: right beside it).
BESIDE = np.array([1, 2, 4, 8, 16])
PLACES = 2 * (len(BESIDE) + 1) + 1


def candidate_pairs(article):
    """[pairs, 2] subject and object mention numbers: every ordered pair of mentions of two entities within reach."""
    m, sentence = article.mentions, article.sentences
    if len(m) < 2:
        return np.zeros((0, 2), dtype=np.int64)
    at = sentence[m[:, 0]]
    between = np.maximum(m[:, None, 0], m[None, :, 0]) - np.minimum(m[:, None, 1], m[None, :, 1])
    near = (np.abs(at[:, None] - at[None, :]) <= SENTENCE_REACH) & (between <= WORD_REACH) & (m[:, None, 2] != m[None, :, 2])
    return np.argwhere(near)


def distance_buckets(subjects, objects):
    """Bucket of each pair of mention rows: by the words between them, the object after the subject or before; overlapping ones last."""
    after, before = objects[:, 0] - subjects[:, 1], subjects[:, 0] - objects[:, 1]
    n = len(BETWEEN) + 1
    bucket = np.where(after >= 0, np.searchsorted(BETWEEN, after), n + np.searchsorted(BETWEEN, before))
    return np.where((after < 0) & (before < 0), 2 * n, bucket)


def place_buckets(mentions, words):
    """[mentions, words] bucket of where each word lies: after the mention by distance, before it by distance, or inside it (last)."""
    word = np.arange(words)[None, :]
    after, before = word - mentions[:, 1:2] + 1, mentions[:, 0:1] - word
    n = len(BESIDE) + 1
    bucket = np.where(after >= 1, np.searchsorted(BESIDE, after), n + np.searchsorted(BESIDE, before))
    return np.where((after < 1) & (before < 1), 2 * n, bucket)


def context_range(subjects, objects, words):
    """(first, end) word of the context of each pair of mention rows."""
    first = np.minimum(subjects[:, 0], objects[:, 0]) - MARGIN
    end = np.maximum(subjects[:, 1], objects[:, 1]) + MARGIN
    return np.maximum(first, 0), np.minimum(end, words)


def sentence_gaps(article, subjects, objects):
    """How many sentences lie between the sentences of two mentions: 0, 1 or 2."""
    return np.abs(article.sentences[subjects[:, 0]] - article.sentences[objects[:, 0]])
