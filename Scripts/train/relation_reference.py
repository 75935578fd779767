"""The runtime's arithmetic of the relation head in numpy (FORMAT.md).

Every product of floats is a sum in the order of the inputs, each step rounded to single precision: `out = bias; for i: out +=
x[i] * weight[i]`, so that it vectorises over outputs and gives the same floats everywhere. exp and gelu are those of
reference.py."""
import numpy as np

from labels import KINDS
from pairs import candidate_pairs, context_range, distance_buckets, place_buckets, sentence_gaps
from reference import F, exp, gelu
from relations import allowed_predicates

#: A claim's predicates are only looked at when the pair is related with at least this probability.
FLOOR = F(0.05)


def product(start, x, weight):
    """start + x @ weight for rows x, summed in the order of the inputs."""
    out = np.broadcast_to(np.asarray(start, F), (*x.shape[:-1], weight.shape[1])).astype(F)
    for i in range(weight.shape[0]):
        out = out + x[..., i:i + 1] * weight[i]
    return out


def ordered_sum(x):
    """Sum over the last axis in its order."""
    total = np.zeros(x.shape[:-1], F)
    for i in range(x.shape[-1]):
        total = total + x[..., i]
    return total


def softmax(x):
    """Of one row."""
    e = exp(x - x.max())
    return e / ordered_sum(e)


def logistic(x):
    """1 / (1 + e^-x)."""
    return F(1) / (F(1) + exp(-np.asarray(x, F)))


class RelationReference:
    """The relation head of one article: `article` has mentions, kinds and sentences as RelationArticle; `states` [words, width]."""

    def __init__(self, reference, article, states):
        self.tensors, self.facts, self.article = reference.tensors, reference.header["relations"], article
        words = reference.linear(states.astype(F), "relations.words")
        first, last, key, value, detail_key, detail_value = np.split(words, 6, axis=1)
        rows = article.mentions
        m = (first[rows[:, 0]] + last[rows[:, 1] - 1]) + self["kind"][article.kinds[rows[:, 2]]] + self["form"][rows[:, 3]]
        self.mentions = gelu(m)
        self.places = place_buckets(rows, len(states))
        self.sides = {"pair": self.side("pair", key, value), "detail": self.side("detail", detail_key, detail_value)}
        self.pairs = candidate_pairs(article)
        s, o = rows[self.pairs[:, 0]], rows[self.pairs[:, 1]]
        self.distance, self.gap = distance_buckets(s, o), sentence_gaps(article, s, o)
        self.pair_kinds = article.kinds[s[:, 2]], article.kinds[o[:, 2]]
        self.ranges = context_range(s, o, len(states))

    def __getitem__(self, name):
        return self.tensors[f"relations.{name}"]

    def side(self, name, key, value):
        """(looks [2, heads, mentions, words], values, parts of the hidden layer [mentions, subject and object])."""
        heads = self.facts["heads"]
        queries = product(self[f"{name}.query.bias"], self.mentions, self[f"{name}.query.weight"])
        size = key.shape[1] // heads
        looks = np.zeros((2, heads, len(self.mentions), len(key)), F)
        for side in range(2):
            for head in range(heads):
                q = queries[:, side * key.shape[1] + head * size:][:, :size]
                k = key[:, head * size:(head + 1) * size]
                scores = product(F(0), q, np.ascontiguousarray(k.T)) * F(size ** -0.5)
                looks[side, head] = scores + self[f"{name}.place"][side, head][self.places]
        return looks, value, product(self[f"{name}.mention.bias"], self.mentions, self[f"{name}.mention.weight"])

    def hidden(self, name, pair, extra=None):
        """The hidden layer of one pair (`name`: "pair" or "detail")."""
        looks, value, parts = self.sides[name]
        s, o = self.pairs[pair]
        first, end = self.ranges[0][pair], self.ranges[1][pair]
        heads, size = looks.shape[1], value.shape[1] // looks.shape[1]
        context = []
        for head in range(heads):
            scores = looks[0, head, s, first:end] + looks[1, head, o, first:end]
            weights = exp(scores - scores.max())
            mixed = product(F(0), weights[None], value[first:end, head * size:(head + 1) * size])[0]
            context.append(mixed / ordered_sum(weights))
        width = parts.shape[1] // 2
        start = parts[s, :width] + parts[o, width:] + self[f"{name}.distance"][self.distance[pair]] + self[f"{name}.gap"][self.gap[pair]]
        start = start + self[f"{name}.kinds"][self.pair_kinds[0][pair] * len(KINDS) + self.pair_kinds[1][pair]]
        if extra is not None:
            start = start + extra
        return gelu(product(start, np.concatenate(context)[None], self[f"{name}.context"])[0])

    def scores(self, pair):
        """(probability that the pair is related, probabilities of the predicates if so) of one pair."""
        z = product(self["scores.bias"], self.hidden("pair", pair)[None], self["scores.weight"])[0]
        allowed = allowed_predicates()[self.pair_kinds[0][pair], self.pair_kinds[1][pair]]
        predicates = np.zeros(len(allowed), F)
        predicates[allowed] = softmax(z[1:][allowed])
        return logistic(z[0]), predicates

    def details(self, pair, predicate):
        """(status probabilities, source scores: none, unnamed, then one for each entry of the list of mention numbers, that list)."""
        hidden = self.hidden("detail", pair, self["detail.predicate"][predicate])[None]
        status = softmax(product(self["status.bias"], hidden, self["status.weight"])[0])
        rows, sentences = self.article.mentions, self.article.sentences
        s, o = self.pairs[pair]
        gap = np.abs(sentences[rows[:, 0]] - sentences[rows[s, 0]])
        numbers = np.flatnonzero(gap <= self.facts["sentenceReach"])
        role = np.where(rows[numbers, 2] == rows[s, 2], 1, np.where(rows[numbers, 2] == rows[o, 2], 2, 0))
        distance = distance_buckets(np.repeat(rows[s:s + 1], len(numbers), 0), rows[numbers])
        claim = product(self["source.claim.bias"], hidden, self["source.claim.weight"])
        own = claim + product(F(0), self.mentions[numbers], self["source.mention"])
        own = own + self["source.distance"][distance] + self["source.gap"][gap[numbers]] + self["source.role"][role]
        each = product(self["source.score.bias"], gelu(own), self["source.score.weight"])[:, 0]
        none = product(self["source.none.bias"], hidden, self["source.none.weight"])[0]
        return status, np.concatenate([none, each]), numbers
