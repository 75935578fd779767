"""The weights file of the runtime (FORMAT.md): writing and reading."""
import hashlib
import json
import struct

import numpy as np

MAGIC, VERSION, ALIGNMENT = b"NGWT", 1, 64
DTYPES = {"i8": np.int8, "u8": np.uint8, "f32": np.float32}
#: Four products of 7-bit activations and such weights fit into 16 bits, which AVX2 sums in.
MATRIX_LARGEST = 63
NAMES = {np.dtype(t): name for name, t in DTYPES.items()}


def aligned(n):
    """The next multiple of the alignment."""
    return -(-n // ALIGNMENT) * ALIGNMENT


def per_row_int8(weight, largest=MATRIX_LARGEST):
    """Integers in -largest..largest of each row, and the row's scale: of some, the one with the least squared error, for a few
    far-off weights are better cut than all the others made coarse."""
    weight = weight.astype(np.float32)
    best, scales = np.full(len(weight), np.inf), np.ones(len(weight), np.float32)
    for share in np.arange(0.5, 1.01, 0.02):
        scale = (np.maximum(np.abs(weight).max(1), 1e-12) * share / largest).astype(np.float32)
        error = ((in_steps(weight, scale, largest) * scale[:, None] - weight) ** 2).sum(1)
        scales = np.where(error < best, scale, scales)
        best = np.minimum(error, best)
    return in_steps(weight, scales, largest).astype(np.int8), scales


def in_steps(weight, scale, largest):
    """Rows in whole steps of their scales."""
    return np.clip(np.rint(weight / scale[:, None]), -largest, largest)


def to_bytes(facts, tensors):
    """The file's bytes from the header's facts and the named arrays, in their order."""
    entries, at = {}, 0
    for name, array in tensors.items():
        entries[name] = {"dtype": NAMES[array.dtype], "shape": list(array.shape), "offset": at}
        at = aligned(at + array.nbytes)
    header = json.dumps({**facts, "tensors": entries}, ensure_ascii=False).encode()
    header += b" " * (aligned(16 + len(header)) - 16 - len(header))
    out = bytearray(MAGIC + struct.pack("<IQ", VERSION, len(header)) + header)
    for array in tensors.values():
        out += array.astype(array.dtype.newbyteorder("<")).tobytes()
        out += bytes(aligned(len(out)) - len(out))
    return bytes(out) + hashlib.sha256(out).digest()


def from_bytes(data):
    """(header, named arrays) of a weights file; ValueError when it is damaged or foreign."""
    if data[:4] != MAGIC:
        raise ValueError("not a weights file: it does not begin with NGWT")
    version, length = struct.unpack_from("<IQ", data, 4)
    if version != VERSION:
        raise ValueError(f"weights file of version {version}; this program reads {VERSION}")
    if hashlib.sha256(data[:-32]).digest() != data[-32:]:
        raise ValueError("weights file is damaged: its checksum differs")
    header = json.loads(data[16:16 + length])
    tensors = {}
    for name, entry in header["tensors"].items():
        count = int(np.prod(entry["shape"]))
        tensors[name] = np.frombuffer(data, DTYPES[entry["dtype"]], count, 16 + length + entry["offset"]).reshape(entry["shape"])
    return header, tensors
