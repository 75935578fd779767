#!/usr/bin/env python3
"""Step 2. Trains the reader on converted corpora. Interrupted, the same command goes on from its last checkpoint."""
import argparse
import json
import pathlib
import time

import torch

from crf import partial_label_losses
from documents import read_documents
from labels import LAYERS
from model import Reader
from windows import WINDOW, batch_allowed, batches, collate, encode_document, seeded, training_windows
from wordpieces import Wordpieces

#: The vocabulary's marks ([CLS], [SEP], unused ones) come before its characters and words.
LAST_MARK = 998
LAYER_WEIGHTS = {"name": 1.0, "inner": 0.5, "description": 0.3}


def mixture(options, wordpieces):
    """Corpus files and how often each epoch passes over them."""
    corpora = []
    for item in options.mix:
        name, _, passes = item.partition("=")
        files = sorted(options.data.glob(f"{name}.jsonl"))
        if not files:
            raise SystemExit(f"no file {name}.jsonl in {options.data}: run convert.py first")
        for file in files:
            assert not file.stem.startswith("gold-") and not file.stem.endswith("-dev"), f"{file.stem} is for development"
            documents = read_documents(file)
            if file.stem == "gold" and options.gold_articles:
                documents = seeded("gold articles", options.seed).sample(documents, options.gold_articles)
            corpora.append(([encode_document(d, wordpieces) for d in documents], float(passes or 1)))
    return corpora


def epoch_batches(corpora, epoch, options):
    """The batches of one epoch, the same for the same seed."""
    rng = seeded(options.seed, epoch)
    parts = []
    for documents, passes in corpora:
        whole = int(passes)
        chosen = documents * whole + rng.sample(documents, round((passes - whole) * len(documents)))
        parts += [(d, *cut) for d in chosen for cut in training_windows(d, rng, options.window)]
    return batches(parts, options.batch, rng)


def learning_rate(step, total, warmup):
    """Linear warm-up, then linear decay to nothing."""
    return min(1, (step + 1) / max(1, warmup * total)) * max(0, (total - step) / total)


def optimizer_of(reader, options):
    """AdamW; new parameters (shapes, heads, transitions) learn faster than the encoder, and word embeddings stay as they are."""
    reader.word.weight.requires_grad_(False)
    groups = {}
    for name, parameter in reader.named_parameters():
        if parameter.requires_grad:
            new = name.startswith(("heads.", "shape.", "transitions."))
            key = (options.head_rate if new else options.rate, 0.01 if parameter.ndim > 1 else 0.0)
            groups.setdefault(key, []).append(parameter)
    return torch.optim.AdamW([dict(params=p, lr=rate, base=rate, weight_decay=decay) for (rate, decay), p in groups.items()], fused=True)


def save(path, **state):
    """Writes a checkpoint so that an interruption leaves the old one whole."""
    temporary = path.with_suffix(".tmp")
    torch.save(state, temporary)
    temporary.replace(path)


def update_average(average, reader, step, decay):
    """Exponential moving average of the weights; the early steps are forgotten sooner."""
    keep = min(decay, (1 + step) / (10 + step))
    with torch.no_grad():
        for name, parameter in reader.named_parameters():
            if parameter.requires_grad:
                average[name].lerp_(parameter, 1 - keep)


def encode_batch(reader, parts, wordpieces, options):
    """(states, loss a word of the mention heads, rows, columns, wordpieces) of a batch of windows; some wordpieces are hidden from
    the reader. `rows` and `columns` tell where words begin."""
    pieces, shapes, lengths, rows, columns = collate(parts, wordpieces)
    dropped = (torch.rand(pieces.shape) < options.piece_dropout) & (pieces > LAST_MARK)
    with torch.autocast("cpu", torch.bfloat16, enabled=not options.float32):
        states = reader.encode(pieces.masked_fill(dropped, wordpieces.mask), shapes, lengths)
        scores = reader.scores(states[rows, columns])
    words = torch.bincount(rows, minlength=len(parts))
    losses = partial_label_losses(scores, {layer: reader.moves(layer) for layer in LAYERS}, batch_allowed(parts), words)
    loss = sum(LAYER_WEIGHTS[layer] * losses[layer].sum() for layer in LAYERS) / len(rows)
    return states, loss, rows, columns, int(lengths.sum())


def add_common_options(parser, rate, warmup):
    """What both trainings take, with their own defaults."""
    parser.add_argument("--base", required=True, type=pathlib.Path, help="folder of the base model (tokenizer.json, model.safetensors)")
    parser.add_argument("--out", required=True, type=pathlib.Path, help="folder for the checkpoint and the log")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--gold-articles", type=int, help="only so many gold articles, for a learning curve")
    parser.add_argument("--window", type=int, default=WINDOW, help="wordpieces of a window")
    parser.add_argument("--batch", type=int, default=2048, help="padded wordpieces of a step")
    parser.add_argument("--rate", type=float, default=rate, help="learning rate of the encoder")
    parser.add_argument("--warmup", type=float, default=warmup, help="share of the steps")
    parser.add_argument("--piece-dropout", type=float, default=0.05, help="share of wordpieces replaced by [MASK]")
    parser.add_argument("--average", type=float, default=0.995, help="decay of the moving average of weights")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--float32", action="store_true", help="no bfloat16 products")


def parse_options():
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add_common_options(parser, rate=1e-4, warmup=0.1)
    parser.add_argument("--data", required=True, type=pathlib.Path, help="folder that convert.py wrote")
    parser.add_argument("--start", type=pathlib.Path, help="checkpoint of an earlier stage whose averaged weights to start from")
    parser.add_argument("--mix", nargs="+", default=["gold"], metavar="CORPUS=PASSES", help="corpora (* allowed) and passes over each in an epoch")
    parser.add_argument("--layers", type=int, default=6, help="encoder layers, the base model's first ones")
    parser.add_argument("--head-rate", type=float, default=1e-3, help="learning rate of heads, transitions and shape embedding")
    parser.add_argument("--dropout", type=float, default=0.1)
    return parser.parse_args()


def main():
    options = parse_options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    wordpieces = Wordpieces(options.base)
    config = dict(layers=options.layers, dropout=options.dropout)
    reader = Reader(**config)
    reader.load_base(options.base)
    if options.start:
        reader.load_state_dict(torch.load(options.start, map_location="cpu", weights_only=True)["average"])
    optimizer = optimizer_of(reader, options)
    average = {k: v.clone() for k, v in reader.state_dict().items()}
    corpora = mixture(options, wordpieces)
    total = sum(len(epoch_batches(corpora, e, options)) for e in range(options.epochs))
    step, checkpoint = 0, options.out / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu", weights_only=True)
        step, average = state["step"], state["average"]
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
    (options.out / "options.json").write_text(json.dumps(vars(options), default=str, indent=1))
    print(f"{total} steps, starting at {step}", flush=True)

    reader.train()
    done, losses, pieces_seen, clock = 0, [], 0, time.time()
    for epoch in range(options.epochs):
        for parts in epoch_batches(corpora, epoch, options):
            done += 1
            if done <= step:
                continue
            for group in optimizer.param_groups:
                group["lr"] = group["base"] * learning_rate(step, total, options.warmup)
            _, loss, _, _, pieces = encode_batch(reader, parts, wordpieces, options)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            step += 1
            update_average(average, reader, step, options.average)
            losses.append(loss.item())
            pieces_seen += pieces
            if step % 20 == 0 or step == total:
                print(f"epoch {epoch} step {step}/{total} loss {sum(losses) / len(losses):.4f} {pieces_seen / (time.time() - clock):.0f} pieces/s", flush=True)
                losses, pieces_seen, clock = [], 0, time.time()
            if step % options.save_every == 0 or step == total:
                save(checkpoint, config=config, step=step, reader=reader.state_dict(), average=average,
                     optimizer=optimizer.state_dict(), rng=torch.get_rng_state())


if __name__ == "__main__":
    main()
