"""The relation head: pairs of mentions, scored for each predicate, and for a claim its status and source.

All inputs are states of words (their first pieces, merged over windows). Everything that concerns one mention or one word is
computed once; a pair only adds such parts up, mixes its context and passes one hidden layer. FORMAT.md has the formulas."""
import dataclasses

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from labels import KINDS
from pairs import DISTANCES, PLACES, SENTENCE_REACH, candidate_pairs, context_range, distance_buckets, place_buckets, sentence_gaps
from relations import FORMS, PREDICATES, STATUSES, allowed_predicates


@dataclasses.dataclass
class Pairs:
    """The candidate pairs of an article as tensors; `pairs` are mention numbers, the rest one entry a pair."""
    pairs: torch.Tensor
    entities: torch.Tensor
    distance: torch.Tensor
    gap: torch.Tensor
    kinds: torch.Tensor
    first: torch.Tensor
    end: torch.Tensor
    allowed: torch.Tensor


def pairs_of(article):
    """The candidate pairs of an article, in the order of their contexts."""
    chosen = candidate_pairs(article)
    subjects, objects = article.mentions[chosen[:, 0]], article.mentions[chosen[:, 1]]
    first, end = context_range(subjects, objects, len(article.doc.words))
    order = np.lexsort((end, first))
    chosen, subjects, objects, first, end = (x[order] for x in (chosen, subjects, objects, first, end))
    s, o = article.kinds[subjects[:, 2]], article.kinds[objects[:, 2]]
    arrays = (chosen, np.stack([subjects[:, 2], objects[:, 2]], 1), distance_buckets(subjects, objects),
              sentence_gaps(article, subjects, objects), s * len(KINDS) + o, first, end, allowed_predicates()[s, o])
    return Pairs(*map(torch.from_numpy, arrays))


class Context(nn.Module):
    """Attention of a pair over the words round it. A word's score is the sum of what each of the two mentions looks for there,
    so that no product is needed for a pair."""

    def __init__(self, mention, heads, width):
        super().__init__()
        self.heads = heads
        self.subject_query = nn.Linear(mention, width)
        self.object_query = nn.Linear(mention, width)
        self.subject_place = nn.Parameter(torch.zeros(heads, PLACES))
        self.object_place = nn.Parameter(torch.zeros(heads, PLACES))

    def looks(self, mentions, keys, places):
        """([heads, mentions, words], the same): what each mention, as subject and as object, gives each word."""
        keys = keys.view(len(keys), self.heads, -1).permute(1, 2, 0)
        scale = keys.shape[1] ** -0.5
        result = []
        for query, place in ((self.subject_query, self.subject_place), (self.object_query, self.object_place)):
            q = query(mentions).view(len(mentions), self.heads, -1).transpose(0, 1)
            result.append(q @ keys * scale + place[:, places])
        return result

    def forward(self, looks, values, subject, object_, first, end):
        """[pairs, width] context of pairs of mention numbers."""
        low, high = int(first.min()), int(end.max())
        word = torch.arange(low, high)
        outside = (word < first[:, None]) | (word >= end[:, None])
        a = looks[0][:, subject, low:high] + looks[1][:, object_, low:high]
        a = a.masked_fill(outside, -1e4).softmax(-1)
        v = values[low:high].view(high - low, self.heads, -1).transpose(0, 1)
        return (a @ v).transpose(0, 1).reshape(len(first), -1)


class PairLayer(nn.Module):
    """Hidden layer of a pair: parts of the subject, the object, their distance and kinds, and the context, added up."""

    def __init__(self, mention, context, hidden):
        super().__init__()
        self.subject = nn.Linear(mention, hidden)
        self.object = nn.Linear(mention, hidden, bias=False)
        self.distance = nn.Embedding(DISTANCES, hidden)
        self.gap = nn.Embedding(SENTENCE_REACH + 1, hidden)
        self.kinds = nn.Embedding(len(KINDS) ** 2, hidden)
        self.context = nn.Linear(context, hidden, bias=False)
        for table in (self.distance, self.gap, self.kinds):
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, mentions, pairs, chosen, context):
        """Sum before the activation, for the pairs `chosen`."""
        s, o = pairs.pairs[chosen, 0], pairs.pairs[chosen, 1]
        return (self.subject(mentions)[s] + self.object(mentions)[o] + self.distance(pairs.distance[chosen])
                + self.gap(pairs.gap[chosen]) + self.kinds(pairs.kinds[chosen]) + self.context(context))


@dataclasses.dataclass
class Shared:
    """What an article's words and mentions give to every pair."""
    mentions: torch.Tensor
    places: torch.Tensor
    values: torch.Tensor
    looks: list
    detail_values: torch.Tensor
    detail_looks: list


class RelationHead(nn.Module):
    """Scores of predicates for pairs of mentions; status and source of claims."""

    def __init__(self, width=384, mention=128, hidden=192, heads=4, context=128, detail=128, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.first = nn.Linear(width, mention)
        self.last = nn.Linear(width, mention, bias=False)
        self.kind = nn.Embedding(len(KINDS), mention)
        self.form = nn.Embedding(len(FORMS), mention)
        self.key = nn.Linear(width, context, bias=False)
        self.value = nn.Linear(width, context, bias=False)
        self.context = Context(mention, heads, context)
        self.pair = PairLayer(mention, context, hidden)
        self.related = nn.Linear(hidden, 1)
        self.predicate = nn.Linear(hidden, len(PREDICATES))
        # Status and source look at a claim, that is a pair with its predicate, through an attention of their own.
        self.detail_key = nn.Linear(width, context, bias=False)
        self.detail_value = nn.Linear(width, context, bias=False)
        self.detail_context = Context(mention, heads, context)
        self.detail_pair = PairLayer(mention, context, detail)
        self.detail_predicate = nn.Embedding(len(PREDICATES), detail)
        self.status = nn.Linear(detail, len(STATUSES))
        self.no_source = nn.Linear(detail, 2)
        self.source_claim = nn.Linear(detail, detail)
        self.source_mention = nn.Linear(mention, detail, bias=False)
        self.source_subject_distance = nn.Embedding(DISTANCES, detail)
        self.source_gap = nn.Embedding(SENTENCE_REACH + 1, detail)
        self.source_role = nn.Embedding(3, detail)
        self.source = nn.Linear(detail, 1)
        for table in (self.kind, self.form, self.detail_predicate, self.source_subject_distance, self.source_gap, self.source_role):
            nn.init.normal_(table.weight, std=0.02)
        nn.init.constant_(self.related.bias, -3.0)

    def drop(self, x):
        return F.dropout(x, self.dropout, self.training)

    def share(self, states, mentions, kinds):
        """What all pairs of an article use: `states` [words, width], `mentions` rows, and the entities' kinds."""
        words = len(states)
        states = self.drop(states)
        rows = torch.from_numpy(mentions)
        m = self.first(states[rows[:, 0]]) + self.last(states[rows[:, 1] - 1])
        m = self.drop(F.gelu(m + self.kind(torch.from_numpy(kinds[mentions[:, 2]])) + self.form(rows[:, 3]), approximate="tanh"))
        places = torch.from_numpy(place_buckets(mentions, words))
        return Shared(m, places, self.value(states), self.context.looks(m, self.key(states), places),
                      self.detail_value(states), self.detail_context.looks(m, self.detail_key(states), places))

    def scores(self, shared, pairs, chunk=256):
        """(logits of being related at all [pairs], log-probabilities of the predicates if so [pairs, predicates], among those that
        the kinds allow)."""
        related, predicates = [], []
        for at in range(0, len(pairs.pairs), chunk):
            chosen = torch.arange(at, min(at + chunk, len(pairs.pairs)))
            s, o = pairs.pairs[chosen, 0], pairs.pairs[chosen, 1]
            context = self.context(shared.looks, shared.values, s, o, pairs.first[chosen], pairs.end[chosen])
            hidden = self.pair(shared.mentions, pairs, chosen, self.drop(context))
            hidden = self.drop(F.gelu(hidden, approximate="tanh"))
            related.append(self.related(hidden).squeeze(-1))
            predicates.append(self.predicate(hidden).masked_fill(~pairs.allowed[chosen], -1e4).log_softmax(-1))
        return torch.cat(related), torch.cat(predicates)

    def details(self, shared, pairs, chosen, predicates):
        """[claims, detail] representation of claims: pairs `chosen` with their predicates."""
        s, o = pairs.pairs[chosen, 0], pairs.pairs[chosen, 1]
        context = self.detail_context(shared.detail_looks, shared.detail_values, s, o, pairs.first[chosen], pairs.end[chosen])
        hidden = self.detail_pair(shared.mentions, pairs, chosen, self.drop(context)) + self.detail_predicate(predicates)
        return self.drop(F.gelu(hidden, approximate="tanh"))

    def source_scores(self, shared, details, candidates):
        """Scores of source candidates: (for [claims, 2] none and unnamed, for each candidate). A candidate row is (claim in the
        batch, mention number, distance bucket to the subject, sentence gap, role: 1 subject's own entity, 2 object's, else 0)."""
        own = self.source_claim(details)[candidates[:, 0]] + self.source_mention(shared.mentions)[candidates[:, 1]]
        own = own + self.source_subject_distance(candidates[:, 2]) + self.source_gap(candidates[:, 3]) + self.source_role(candidates[:, 4])
        return self.no_source(details), self.source(F.gelu(own, approximate="tanh")).squeeze(-1)
