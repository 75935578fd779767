"""The reader: a plain MiniLM encoder with a case-shape embedding, and per tag layer one linear head with CRF transitions."""
import pathlib

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional as F

from crf import forbidden
from labels import LAYERS, tags
from wordpieces import SHAPES

LAYER_NORM_EPS = 1e-12


class Block(nn.Module):
    """One post-norm transformer layer, as in BERT, with the three attention projections in one product. The GELU is the tanh
    form because the runtime computes that one with its own exp."""

    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.attention_out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=LAYER_NORM_EPS)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.output_norm = nn.LayerNorm(width, eps=LAYER_NORM_EPS)

    def forward(self, x, mask):
        n, length, width = x.shape
        q, k, v = self.qkv(x).view(n, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        # Written out: on CPUs this trains almost twice as fast as F.scaled_dot_product_attention in bfloat16.
        a = q @ k.transpose(-1, -2) * (q.shape[-1] ** -0.5)
        a = (a if mask is None else a + mask).softmax(-1) @ v
        a = self.attention_out(a.transpose(1, 2).reshape(n, length, width))
        x = self.attention_norm(x + F.dropout(a, self.dropout, self.training))
        y = self.down(F.gelu(self.up(x), approximate="tanh"))
        return self.output_norm(x + F.dropout(y, self.dropout, self.training))


class Reader(nn.Module):
    """Encoder and mention heads. `encode` gives the hidden states that later heads share."""

    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, positions=512, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.word = nn.Embedding(vocabulary, width)
        self.position = nn.Embedding(positions, width)
        self.shape = nn.Embedding(len(SHAPES), width)
        self.embedding_norm = nn.LayerNorm(width, eps=LAYER_NORM_EPS)
        self.blocks = nn.ModuleList(Block(width, heads, inner, dropout) for _ in range(layers))
        self.heads = nn.ModuleDict({layer: nn.Linear(width, len(tags(layer))) for layer in LAYERS})
        self.transitions = nn.ParameterDict({layer: nn.Parameter(torch.zeros(len(tags(layer)), len(tags(layer)))) for layer in LAYERS})
        nn.init.zeros_(self.shape.weight)
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, pieces, shapes, lengths):
        """Hidden states [windows, length, width] of wordpiece ids and their case shapes, both [windows, length]."""
        length = pieces.shape[1]
        x = self.word(pieces) + self.position.weight[:length] + self.shape(shapes)
        x = F.dropout(self.embedding_norm(x), self.dropout, self.training)
        mask = None
        if int(lengths.min()) < length:
            inside = torch.arange(length) < lengths[:, None]
            mask = torch.zeros(inside.shape, dtype=x.dtype).masked_fill(~inside, -1e4)[:, None, None, :]
        for block in self.blocks:
            x = block(x, mask)
        return x

    def scores(self, states):
        """Tag scores of each layer for states [..., width], normally those of the words' first pieces."""
        states = F.dropout(states, self.dropout, self.training)
        return {layer: head(states) for layer, head in self.heads.items()}

    def moves(self, layer):
        """The score of each tag after each other [previous, next], what is forbidden included."""
        return self.transitions[layer] + torch.from_numpy(forbidden(layer))

    def load_base(self, folder):
        """Takes the encoder's weights from the base model's safetensors file; fewer layers than it has keep the first ones."""
        base = load_file(str(pathlib.Path(folder) / "model.safetensors"))
        own = {"word.weight": base["embeddings.word_embeddings.weight"],
               # The base model adds the same type embedding everywhere: fold it into the positions.
               "position.weight": base["embeddings.position_embeddings.weight"] + base["embeddings.token_type_embeddings.weight"][0]}
        for part in ("weight", "bias"):
            own[f"embedding_norm.{part}"] = base[f"embeddings.LayerNorm.{part}"]
            for i in range(len(self.blocks)):
                layer = f"encoder.layer.{i}."
                own[f"blocks.{i}.qkv.{part}"] = torch.cat([base[f"{layer}attention.self.{p}.{part}"] for p in ("query", "key", "value")])
                for name, theirs in (("attention_out", "attention.output.dense"), ("attention_norm", "attention.output.LayerNorm"),
                                     ("up", "intermediate.dense"), ("down", "output.dense"), ("output_norm", "output.LayerNorm")):
                    own[f"blocks.{i}.{name}.{part}"] = base[f"{layer}{theirs}.{part}"]
        missing, unexpected = self.load_state_dict(own, strict=False)
        unexpected_missing = [m for m in missing if not m.startswith(("shape.", "heads.", "transitions."))]
        assert not unexpected and not unexpected_missing, (unexpected, unexpected_missing)


def read_checkpoint(path):
    """A Reader with the weights of a checkpoint written by train.py (its averaged weights), in evaluation mode."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    reader = Reader(**state["config"])
    reader.load_state_dict(state["average"])
    return reader.eval()
