"""Claims of articles: the relation head's scores of mention pairs, brought together for each pair of entities."""
import dataclasses

import numpy as np
import torch

from relation_head import pairs_of
from relation_loss import source_candidates
from relations import IS_SYMMETRIC, PREDICATES, STATUSES

#: Claims less probable than this are not looked at further.
FLOOR = 0.05


@dataclasses.dataclass
class Found:
    """A possible claim of an article: entity numbers, its probability, the pair of mentions that shows it, and what was made of it."""
    subject: int
    predicate: int
    object: int
    probability: float
    pair: int
    sentences: tuple
    statuses: np.ndarray | None = None
    source: object = None


def best_pairs(entities, probabilities):
    """{(subject, object): (largest probability [predicates], the pair that has it)} over the pairs of two entities."""
    result = {}
    order = np.lexsort((entities[:, 1], entities[:, 0]))
    cuts = np.flatnonzero(np.any(np.diff(entities[order], axis=0), axis=1)) + 1
    for group in np.split(order, cuts):
        if len(group):
            best = probabilities[group].argmax(0)
            result[tuple(map(int, entities[group[0]]))] = probabilities[group].max(0), group[best]
    return result


def possible_claims(article, pairs, related, predicates, floor=FLOOR):
    """The possible claims of an article, the surest first. A symmetric predicate's probability is the mean of both directions."""
    best = best_pairs(pairs.entities.numpy(), related.sigmoid()[:, None].mul(predicates.exp()).numpy())
    found = []
    for (s, o), (scores, at) in best.items():
        if s < o:
            back, back_at = best[o, s]
            both = (scores + back) / 2
            scores = np.where(IS_SYMMETRIC, both, scores)
            at = np.where(IS_SYMMETRIC & (back > best[s, o][0]), back_at, at)
        for p in np.flatnonzero(scores >= floor):
            if s < o or not IS_SYMMETRIC[p]:
                rows = article.mentions[pairs.pairs[at[p]].numpy()]
                span = article.sentences[rows[:, 0].min()], article.sentences[rows[:, 1].max() - 1]
                found.append(Found(s, int(p), o, float(scores[p]), int(at[p]), tuple(map(int, span))))
    return sorted(found, key=lambda f: (-f.probability, f.subject, f.object, f.predicate))


def add_details(article, pairs, found, head, shared):
    """Fills in the status probabilities and the source (None, "unnamed" or an entity number) of possible claims."""
    if not found:
        return
    chosen = torch.tensor([f.pair for f in found])
    details = head.details(shared, pairs, chosen, torch.tensor([f.predicate for f in found]))
    statuses = head.status(details).softmax(-1).numpy()
    candidates = torch.from_numpy(source_candidates(article, pairs, chosen))
    none, each = head.source_scores(shared, details, candidates)
    for n, f in enumerate(found):
        f.statuses = statuses[n]
        weights = {None: float(none[n, 0]), "unnamed": float(none[n, 1])}
        own = candidates[:, 0] == n
        for mention, score in zip(candidates[own, 1].tolist(), each[own].tolist()):
            entity = int(article.mentions[mention, 2])
            weights[entity] = np.logaddexp(weights[entity], score) if entity in weights else score
        f.source = max(weights, key=weights.get)


def find_claims(article, states, head):
    """The possible claims of an article from its words' states, with status and source."""
    if len(article.mentions) < 2:
        return []
    pairs = pairs_of(article)
    if not len(pairs.pairs):
        return []
    with torch.inference_mode():
        shared = head.share(states, article.mentions, article.kinds)
        found = possible_claims(article, pairs, *head.scores(shared, pairs))
        add_details(article, pairs, found, head, shared)
    return found


def sentence_text(article, first, last):
    """The text of sentences first..last, without outer spaces."""
    words = np.flatnonzero((article.sentences >= first) & (article.sentences <= last))
    return article.text[article.doc.words[words[0]][0]:article.doc.words[words[-1]][1]]


def relation_records(article, found, keep):
    """Claims as score.py reads them: those for which `keep(found)` is true."""
    for f in filter(keep, found):
        source = f.source if f.source in (None, "unnamed") else article.ids[f.source]
        yield dict(subject=article.ids[f.subject], predicate=PREDICATES[f.predicate], object=article.ids[f.object],
                   status=STATUSES[int(f.statuses.argmax())], source=source, evidence=sentence_text(article, *f.sentences), label="")
