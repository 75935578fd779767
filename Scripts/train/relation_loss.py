"""Losses of the relation head on one article."""
import numpy as np
import torch
from torch.nn import functional as F

from pairs import SENTENCE_REACH, distance_buckets
from relation_articles import NO_SOURCE, UNNAMED
from relations import IS_SYMMETRIC, PREDICATES

#: Weights of the statuses in the loss: about the inverse square root of their frequencies.
STATUS_WEIGHTS = torch.tensor([1.0, 8.0, 5.0, 3.0])
SOURCE_WEIGHT = 3.0


def inside(rows, span):
    """Which mention rows stand in a word range."""
    return (rows[:, 0] >= span[0]) & (rows[:, 1] <= span[1])


def directions(claim):
    """The (subject, object) orders in which a claim holds."""
    yield claim.subject, claim.object
    if IS_SYMMETRIC[claim.predicate]:
        yield claim.object, claim.subject


def supporting_pairs(article, pairs, claim, subject, object_):
    """Numbers of the candidate pairs that show a claim: those in its evidence, else those with one mention there, else all."""
    entities = pairs.entities.numpy()
    numbers = np.flatnonzero((entities[:, 0] == subject) & (entities[:, 1] == object_))
    if claim.evidence is None or not len(numbers):
        return numbers
    chosen = pairs.pairs.numpy()[numbers]
    s, o = inside(article.mentions[chosen[:, 0]], claim.evidence), inside(article.mentions[chosen[:, 1]], claim.evidence)
    for test in (s & o, s | o):
        if test.any():
            return numbers[test]
    return numbers


def claim_losses(article, pairs, related, predicates, weights):
    """(loss of being related, loss of the predicate), summed. Each pair of entities without a claim is a negative in that
    direction; a claim is a positive through its supporting pairs, the surer ones more, and its other pairs count for nothing."""
    entities = pairs.entities.numpy()
    negative = np.array([(s, o) not in article.open_pairs for s, o in entities.tolist()], dtype=bool)
    pair_loss = predicate_loss = related.sum() * 0
    for claim in article.claims:
        for subject, object_ in directions(claim):
            negative &= (entities[:, 0] != subject) | (entities[:, 1] != object_)
            support = torch.from_numpy(supporting_pairs(article, pairs, claim, subject, object_))
            if len(support):
                surer = related[support].softmax(0).detach()
                pair_loss = pair_loss + F.softplus(-(surer * related[support]).sum())
                predicate_loss = predicate_loss - weights[claim.predicate] * (surer * predicates[support, claim.predicate]).sum()
    return pair_loss + F.softplus(related[torch.from_numpy(negative)]).sum(), predicate_loss


def predicate_weights(articles, power=0.25):
    """Weights of the predicates in the loss: the rarer, the more."""
    counts = np.bincount([c.predicate for a in articles for c in a.claims], minlength=len(PREDICATES))
    return torch.from_numpy(np.minimum((counts.max() / np.maximum(counts, 1)) ** power, 3.0).astype(np.float32))


def source_candidates(article, pairs, chosen):
    """Rows of possible sources for claims on the pairs `chosen` (see RelationHead.source_scores), as an array."""
    rows, mentions = [], article.mentions
    at = article.sentences[mentions[:, 0]] if len(mentions) else np.zeros(0)
    for n, pair in enumerate(chosen.tolist()):
        s, o = pairs.pairs[pair].tolist()
        gap = np.abs(at - at[s])
        for m in np.flatnonzero(gap <= SENTENCE_REACH):
            role = 1 if mentions[m, 2] == mentions[s, 2] else 2 if mentions[m, 2] == mentions[o, 2] else 0
            bucket = distance_buckets(mentions[s:s + 1], mentions[m:m + 1])[0]
            rows.append((n, m, bucket, gap[m], role))
    return np.array(rows, dtype=np.int64).reshape(-1, 5)


def detail_losses(article, pairs, scores, head, shared):
    """(status loss, source loss): each claim is looked at on the supporting pair of the highest score."""
    chosen, claims = [], []
    for claim in article.claims:
        if claim.status is not None:
            support = supporting_pairs(article, pairs, claim, claim.subject, claim.object)
            if len(support):
                chosen.append(int(support[scores[torch.from_numpy(support)].argmax()]))
                claims.append(claim)
    if not claims:
        return scores.sum() * 0, scores.sum() * 0
    chosen = torch.tensor(chosen)
    details = head.details(shared, pairs, chosen, torch.tensor([c.predicate for c in claims]))
    status = F.cross_entropy(head.status(details), torch.tensor([c.status for c in claims]), weight=STATUS_WEIGHTS, reduction="sum")
    candidates = torch.from_numpy(source_candidates(article, pairs, chosen))
    none, each = head.source_scores(shared, details, candidates)
    source = scores.sum() * 0
    for n, claim in enumerate(claims):
        own = candidates[:, 0] == n
        scores = torch.cat([none[n], each[own]])
        if claim.source in (NO_SOURCE, UNNAMED):
            right = torch.zeros(len(scores), dtype=torch.bool)
            right[0 if claim.source == NO_SOURCE else 1] = True
        else:
            right = torch.cat([torch.zeros(2, dtype=torch.bool), torch.from_numpy(article.mentions[:, 2])[candidates[own, 1]] == claim.source])
        if right.any():
            loss = scores.logsumexp(0) - scores[right].logsumexp(0)
            source = source + loss * (1.0 if claim.source == NO_SOURCE else SOURCE_WEIGHT)
    return status, source
