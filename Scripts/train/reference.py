"""The runtime's arithmetic in numpy: what the kernels must equal, integer for integer and float for float (FORMAT.md).

Every product is u8 (0..127) times i8 with an i32 sum. Floats are IEEE single, each operation rounded on its own (no fused
multiply-add), sums in the order given here."""
import numpy as np

from weights_file import from_bytes

F = np.float32
LANES = 16
EPSILON = F(1e-12)


def lane_sum(x):
    """Sum over the last axis (a multiple of 16): 16 running sums, then halves added to halves."""
    lanes = np.zeros((*x.shape[:-1], LANES), F)
    for i in range(0, x.shape[-1], LANES):
        lanes += x[..., i:i + LANES]
    while lanes.shape[-1] > 1:
        half = lanes.shape[-1] // 2
        lanes = lanes[..., :half] + lanes[..., half:]
    return lanes[..., 0]


def exp(x):
    """e^x as 2^x: the nearest integer goes into the exponent, a polynomial of degree 4 takes the rest (relative error under
    3e-6 and e^0 = 1 exactly); below -87 it is e^-87."""
    y = np.minimum(np.maximum(x, F(-87)), F(87)) * F(1.44269504)
    k = np.rint(y)
    f = y - k
    p = np.full_like(f, F(0.00958285294))
    for c in (0.0559064262, 0.240240991, 0.693124175, 1):
        p = p * f + F(c)
    return p * ((k.astype(np.int32) + 127) << 23).view(F)


def gelu(x):
    """The tanh form, as x times a logistic function."""
    return x / (F(1) + exp(F(-1.5957691216) * (x + F(0.044715) * (x * x * x))))


def layer_norm(x, weight, bias):
    """Normalises rows; mean and variance by `lane_sum`."""
    d = x - (lane_sum(x) / F(x.shape[-1]))[..., None]
    variance = lane_sum(d * d) / F(x.shape[-1])
    return d * (F(1) / np.sqrt(variance + EPSILON))[..., None] * weight + bias


def quantize_rows(x):
    """u8 in 0..127 of each row, its scale and the value of u that stands for 0."""
    low, high = np.minimum(x.min(-1), F(0)), np.maximum(x.max(-1), F(0))
    span = np.maximum(high - low, F(1e-20))
    inverse = F(127) / span
    zero = np.rint(-low * inverse)
    u = np.clip(np.rint(x * inverse[..., None]) + zero[..., None], 0, 127).astype(np.uint8)
    return u, span / F(127), zero.astype(np.int32)


def quantize_signed(x):
    """i8 in -63..63 of each row and its scale."""
    largest = np.maximum(np.abs(x).max(-1), F(1e-20))
    return np.rint(x * (F(63) / largest)[..., None]).astype(np.int8), largest / F(63)


def integer_product(u, q):
    """[..., m, k] u8 times [..., n, k] i8 -> [..., m, n] i32. Doubles hold these sums exactly and numpy multiplies them fast."""
    return (u.astype(np.float64) @ np.swapaxes(q, -1, -2).astype(np.float64)).astype(np.int32)


def row_sums(q):
    """Sums over the last axis, to take the zero point out of a product."""
    return q.sum(-1, dtype=np.int32)


class Reference:
    """The reader of a weights file."""

    def __init__(self, data):
        self.header, self.tensors = from_bytes(data)
        self.encoder = self.header["encoder"]

    def linear(self, x, name):
        """x [rows, in] through the int8 matrix `name` [out, in]."""
        q, scale, bias = (self.tensors[f"{name}.{part}"] for part in ("q", "scale", "bias"))
        u, x_scale, zero = quantize_rows(x)
        sums = integer_product(u, q) - zero[:, None] * row_sums(q)
        return sums.astype(F) * (x_scale[:, None] * scale) + bias

    def attention(self, x, name):
        """Self-attention over a window's rows, all heads at once; the mixed values before the output projection."""
        length, heads = len(x), self.encoder["heads"]
        q, k, v = self.linear(x, name).reshape(length, 3, heads, -1).transpose(1, 2, 0, 3)
        width = q.shape[-1]
        u, q_scale, zero = quantize_rows(q * F(1 / np.sqrt(width)))
        k, k_scale = quantize_signed(k)
        sums = integer_product(u, k) - zero[..., None] * row_sums(k)[:, None, :]
        scores = sums.astype(F) * (q_scale[..., None] * k_scale[:, None, :])
        weights = np.rint(exp(scores - scores.max(-1, keepdims=True)) * F(127)).astype(np.uint8)
        v, v_scale = quantize_signed(v.transpose(0, 2, 1))
        total = weights.sum(-1, dtype=np.int32).astype(F)
        mixed = integer_product(weights, v).astype(F) * ((F(1) / total)[..., None] * v_scale[:, None, :])
        return mixed.transpose(1, 0, 2).reshape(length, -1)

    def encode(self, pieces, shapes):
        """Hidden states [length, width] of one window, [CLS] and [SEP] included; no padding."""
        t = self.tensors
        pieces = np.asarray(pieces)
        x = t["word.q"][pieces].astype(F) * t["word.scale"][pieces][:, None]
        x = x + t["position.weight"][:len(pieces)] + t["shape.weight"][np.asarray(shapes)]
        x = layer_norm(x, t["embedding_norm.weight"], t["embedding_norm.bias"])
        for i in range(self.encoder["layers"]):
            name = f"blocks.{i}"
            a = self.linear(self.attention(x, f"{name}.qkv"), f"{name}.attention_out")
            x = layer_norm(x + a, t[f"{name}.attention_norm.weight"], t[f"{name}.attention_norm.bias"])
            y = self.linear(gelu(self.linear(x, f"{name}.up")), f"{name}.down")
            x = layer_norm(x + y, t[f"{name}.output_norm.weight"], t[f"{name}.output_norm.bias"])
        return x

    def scores(self, states):
        """Tag scores of each layer for states [words, width]."""
        return {layer: self.linear(states, f"heads.{layer}") for layer in self.header["layers"]}
