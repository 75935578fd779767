"""Linear-chain CRF over tag scores: the loss for partly known tags, the best path, and the probability of a span."""
import numpy as np
import torch

from labels import may_follow, may_start

NEVER = -1e4


def forbidden(layer):
    """0 where a tag may follow another, NEVER where not."""
    return np.where(np.array(may_follow(layer)), 0.0, NEVER).astype(np.float32)


def path_sums(emissions, transitions, lengths):
    """Log of the summed weight of all paths: emissions [n, length, tags], transitions [n, tags, tags]."""
    alpha = emissions[:, 0]
    sums = alpha
    for t in range(1, emissions.shape[1]):
        alpha = (alpha[:, :, None] + transitions).logsumexp(1) + emissions[:, t]
        sums = torch.where((t < lengths)[:, None], alpha, sums)
    return sums.logsumexp(1)


def partial_label_losses(scores, transitions, allowed, lengths):
    """For each window and layer, -log of the probability of all tag paths that its corpus leaves open.

    `scores[layer]` [words, tags] and `allowed[layer]` bit sets [words] run over all windows' words, `lengths` counts each
    window's. All layers go through one recursion, once over all paths and once over the open ones."""
    layers = list(scores)
    width = max(s.shape[1] for s in scores.values())
    rows = torch.repeat_interleave(torch.arange(len(lengths)), lengths)
    columns = torch.arange(len(rows)) - (lengths.cumsum(0) - lengths)[rows]
    emissions, moves = [], []
    for only_allowed in (False, True):
        for layer in layers:
            s = scores[layer].float()
            if only_allowed:
                s = s.masked_fill((allowed[layer][:, None] >> torch.arange(s.shape[1])) & 1 == 0, NEVER)
            padded = s.new_full((len(lengths), int(lengths.max()), width), NEVER)
            padded[:, :, 0] = 0
            padded[rows, columns, :s.shape[1]] = s
            emissions.append(padded)
            matrix = transitions[layer].new_full((width, width), NEVER)
            matrix[:s.shape[1], :s.shape[1]] = transitions[layer]
            moves.append(matrix.expand(len(lengths), -1, -1))
    sums = path_sums(torch.cat(emissions), torch.cat(moves), lengths.repeat(2 * len(layers)))
    every, open_ = sums.view(2, len(layers), len(lengths))
    return dict(zip(layers, every - open_))


def bounded(scores, layer, opens_line):
    """Scores with what cannot be ruled out: no sequence starts inside a mention, and no mention runs over a line break."""
    barred = opens_line.copy()
    barred[0] = True
    return scores + np.where(barred[:, None] & ~np.array(may_start(layer)), NEVER, 0.0).astype(np.float32)


def viterbi(scores, transitions):
    """The best tag path for scores [words, tags]; of equal ones that with lower tags."""
    best, back = scores[0], np.zeros(scores.shape, dtype=np.int32)
    for i in range(1, len(scores)):
        paths = best[:, None] + transitions
        back[i] = paths.argmax(0)
        best = paths[back[i], np.arange(scores.shape[1])] + scores[i]
    path = [int(best.argmax())]
    for i in range(len(scores) - 1, 0, -1):
        path.append(int(back[i, path[-1]]))
    return path[::-1]


def log_sum(x, axis):
    """log of the sum of exponentials."""
    largest = x.max(axis, keepdims=True)
    return np.squeeze(largest, axis) + np.log(np.exp(x - largest).sum(axis))


def forward_backward(scores, transitions):
    """Log weights of all paths up to and including each tag, and of all continuations after it: two [words, tags] arrays."""
    forward, backward = scores.astype(np.float64), np.zeros(scores.shape)
    for i in range(1, len(scores)):
        forward[i] += log_sum(forward[i - 1][:, None] + transitions, 0)
    for i in range(len(scores) - 2, -1, -1):
        backward[i] = log_sum(transitions + scores[i + 1] + backward[i + 1], 1)
    return forward, backward


def span_probability(scores, transitions, forward, backward, path, first, end):
    """Probability that exactly the words first..<end form the mention that `path` has there."""
    weight = forward[first, path[first]]
    for i in range(first + 1, end):
        weight += transitions[path[i - 1], path[i]] + scores[i, path[i]]
    if end < len(path):
        inside = path[first] + 1
        after = transitions[path[end - 1]] + scores[end] + backward[end]
        weight += log_sum(np.delete(after, inside), 0)
    return float(np.exp(weight - log_sum(forward[-1], 0)))
