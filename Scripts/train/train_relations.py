#!/usr/bin/env python3
"""Step 3. Trains the relation head together with the encoder and the mention heads, from a checkpoint of train.py.
Interrupted, the same command goes on from its last checkpoint."""
import argparse
import json
import pathlib
import time

import torch
from torch.nn import functional as F

from demonyms import country_demonyms
from documents import shared_folder
from gold import read_articles
from model import Reader, read_checkpoint
from relation_articles import gold_relation_article
from relation_corpora import other_corpus
from relation_head import RelationHead, pairs_of
from relation_loss import claim_losses, detail_losses, predicate_weights
from train import add_common_options, encode_batch, learning_rate, save, update_average
from windows import balanced_windows, collate, seeded
from wordpieces import Wordpieces

STATUS_SHARE, SOURCE_SHARE = 0.3, 0.3


def training_articles(options, wordpieces):
    """Gold articles of all folders but those to develop on, and the other corpora: lists with the passes over each."""
    shared = shared_folder(options.shared)
    demonyms = country_demonyms(shared)
    development = {i for name in ("dev", "dev-official") for i in (shared / "gold" / f"{name}.txt").read_text().split()}
    gold = [a for folder in options.gold or [shared / "gold" / "train"] for a in read_articles(folder, without=development)]
    if options.gold_articles:
        gold = seeded("gold articles", options.seed).sample(gold, options.gold_articles)
    print(f"{len(gold)} gold articles", flush=True)
    corpora = [([gold_relation_article(a, demonyms, wordpieces) for a in gold], options.gold_passes)]
    for item in options.corpora:
        name, _, passes = item.partition("=")
        corpora.append((other_corpus(name, shared, options.data, demonyms, wordpieces), float(passes or 1)))
    return corpora


def epoch_batches(corpora, epoch, options):
    """Batches of (article, windows) of one epoch, of about `options.batch` padded wordpieces, the same for the same seed."""
    rng = seeded(options.seed, "relations", epoch)
    parts = []
    for articles, passes in corpora:
        whole = int(passes)
        for article in articles * whole + rng.sample(articles, round((passes - whole) * len(articles))):
            parts.append((article, balanced_windows(article.doc, rng, options.window)))
    longest = lambda part: max(end - start for start, end, _, _ in part[1]) + 2
    rng.shuffle(parts)
    parts = [p for i in range(0, len(parts), 96) for p in sorted(parts[i:i + 96], key=longest)]
    result, size, count = [[]], 0, 0
    for part in parts:
        size = max(size, longest(part))
        count += len(part[1])
        if result[-1] and size * count > options.batch:
            result.append([])
            size, count = longest(part), len(part[1])
        result[-1].append(part)
    rng.shuffle(result)
    return result


def word_states(states, parts, rows, columns):
    """For each article of a batch the states of its words, each from the window that it lies deepest in."""
    found = states[rows, columns].float()
    at, result = 0, []
    for article, windows in parts:
        kept = []
        for start, end, first_word, end_word in windows:
            first = int((article.doc.first_pieces < start).sum())
            inside = int(((article.doc.first_pieces >= start) & (article.doc.first_pieces < end)).sum())
            kept.append(found[at + first_word - first:at + end_word - first])
            at += inside
        result.append(torch.cat(kept))
    return result


def relation_losses(head, parts, states, weights):
    """Loss of all relations a claim, and its parts for the log: {name: sum}."""
    sums, claims = dict(pair=0.0, predicate=0.0, status=0.0, source=0.0), 0
    for (article, _), own in zip(parts, states):
        claims += len(article.claims)
        pairs = pairs_of(article)
        if len(pairs.pairs):
            shared = head.share(own, article.mentions, article.kinds)
            related, predicates = head.scores(shared, pairs)
            losses = (*claim_losses(article, pairs, related, predicates, weights), *detail_losses(article, pairs, related, head, shared))
            sums = {name: sums[name] + loss for name, loss in zip(sums, losses)}
    claims = max(1, claims)
    loss = (sums["pair"] + sums["predicate"] + STATUS_SHARE * sums["status"] + SOURCE_SHARE * sums["source"]) / claims
    return loss, {k: float(torch.as_tensor(v).detach()) / claims for k, v in sums.items()}


def distance_to(teacher, states, rows, columns, flat, wordpieces):
    """Mean squared distance of the words' states from those of a larger reader that sees every wordpiece."""
    pieces, shapes, lengths, _, _ = collate(flat, wordpieces)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        target = teacher.encode(pieces, shapes, lengths)
    return F.mse_loss(states[rows, columns].float(), target[rows, columns].float())


def batch_loss(reader, head, teacher, parts, wordpieces, weights, options):
    """The loss of a batch of articles, its parts, and the batch's wordpieces."""
    flat = [(article.doc, start, end) for article, windows in parts for start, end, _, _ in windows]
    states, mentions, rows, columns, pieces = encode_batch(reader, flat, wordpieces, options)
    relations, log = relation_losses(head, parts, word_states(states, parts, rows, columns), weights)
    log["mentions"] = float(mentions.detach())
    loss = options.mention_weight * mentions + relations
    if teacher:
        distance = distance_to(teacher, states, rows, columns, flat, wordpieces)
        log["distance"] = float(distance.detach())
        loss = loss + options.teacher_weight * distance
    return loss, log, pieces


def optimizer_of(reader, head, options):
    """AdamW; the relation head learns faster than the mention heads, these faster than the encoder; word embeddings stay."""
    reader.word.weight.requires_grad_(False)
    groups = {}
    for module, rate_of in ((reader, lambda n: 3 * options.rate if n.startswith(("heads.", "shape.", "transitions.")) else options.rate),
                            (head, lambda n: options.head_rate)):
        for name, parameter in module.named_parameters():
            if parameter.requires_grad:
                groups.setdefault((rate_of(name), 0.01 if parameter.ndim > 1 else 0.0), []).append(parameter)
    return torch.optim.AdamW([dict(params=p, lr=rate, base=rate, weight_decay=decay) for (rate, decay), p in groups.items()], fused=True)


def with_first_layers(state, layers):
    """A checkpoint's configuration and averaged weights without the encoder layers after the first ones."""
    kept = {k: v for k, v in state["average"].items() if not k.startswith("blocks.") or int(k.split(".")[1]) < layers}
    return dict(state["config"], layers=layers), kept


def parse_options():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add_common_options(parser, rate=7e-5, warmup=0.05)
    parser.add_argument("--start", required=True, type=pathlib.Path, help="checkpoint to start from, with or without a relation head")
    parser.add_argument("--shared", default="../shared", help="folder with gold/ and corpora/")
    parser.add_argument("--gold", nargs="+", type=pathlib.Path, help="folders of gold articles (default: gold/train of --shared)")
    parser.add_argument("--gold-passes", type=float, default=1, help="passes over the gold articles in an epoch")
    parser.add_argument("--corpora", nargs="*", default=[], metavar="CORPUS=PASSES", help="redocred, or corpora in --data whose names alone are learned")
    parser.add_argument("--data", type=pathlib.Path, help="folder that convert.py wrote")
    parser.add_argument("--steps", type=int, help="end after so many steps, if the epochs have more")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="learning rate of the relation head")
    parser.add_argument("--mention-weight", type=float, default=5.0, help="weight of the mention losses")
    parser.add_argument("--layers", type=int, help="encoder layers to keep, the first ones (default: all of the start)")
    parser.add_argument("--teacher", type=pathlib.Path, help="checkpoint of a reader with more layers whose states to come near")
    parser.add_argument("--teacher-weight", type=float, default=10.0, help="weight of the distance to the teacher's states")
    return parser.parse_args()


def main():
    options = parse_options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    wordpieces = Wordpieces(options.base)
    start = torch.load(options.start, map_location="cpu", weights_only=True)
    config, average = with_first_layers(start, options.layers or start["config"]["layers"])
    reader, head = Reader(**config), RelationHead()
    reader.load_state_dict(average)
    if "relation_average" in start:
        head.load_state_dict(start["relation_average"], strict=False)
    teacher = read_checkpoint(options.teacher) if options.teacher else None
    optimizer = optimizer_of(reader, head, options)
    averages = [{k: v.clone() for k, v in module.state_dict().items()} for module in (reader, head)]
    corpora = training_articles(options, wordpieces)
    weights = predicate_weights(corpora[0][0])
    total = min(options.steps or 10**9, sum(len(epoch_batches(corpora, e, options)) for e in range(options.epochs)))
    step, checkpoint = 0, options.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        step, averages = state["step"], [state["average"], state["relation_average"]]
        reader.load_state_dict(state["reader"])
        head.load_state_dict(state["relations"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
    (options.out / "options.json").write_text(json.dumps(vars(options), default=str, indent=1))
    print(f"{total} steps, starting at {step}", flush=True)

    reader.train()
    head.train()
    done, logs, pieces_seen, clock = 0, [], 0, time.time()
    for epoch in range(options.epochs):
        for parts in epoch_batches(corpora, epoch, options):
            done += 1
            if done <= step or step == total:
                continue
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * learning_rate(step, total, options.warmup)
            loss, log, pieces = batch_loss(reader, head, teacher, parts, wordpieces, weights, options)
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*reader.parameters(), *head.parameters()], 5.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            for average, module in zip(averages, (reader, head)):
                update_average(average, module, step, options.average)
            logs.append(log)
            pieces_seen += pieces
            if step % 20 == 0 or step == total:
                means = " ".join(f"{k} {sum(l[k] for l in logs) / len(logs):.4f}" for k in logs[0])
                print(f"epoch {epoch} step {step}/{total} {means} {pieces_seen / (time.time() - clock):.0f} pieces/s", flush=True)
                logs, pieces_seen, clock = [], 0, time.time()
            if step % options.save_every == 0 or step == total:
                save(checkpoint, config=config, step=step, reader=reader.state_dict(), average=averages[0], relations=head.state_dict(),
                     relation_average=averages[1], optimizer=optimizer.state_dict(), rng=torch.get_rng_state())


if __name__ == "__main__":
    main()
