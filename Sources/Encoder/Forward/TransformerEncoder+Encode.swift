internal import CEncoder

extension TransformerEncoder {
  /// The hidden states of windows, computed on the calling thread. No window may hold more than `room` pieces.
  package func encode(_ windows: [Window]) -> [HiddenStates] {
    var result = [HiddenStates?](repeating: nil, count: windows.count)
    let workspace = Workspace(shape, rows: shape.window)
    for batch in batches(of: windows) {
      for (index, states) in encode(batch, of: windows, in: workspace) { result[index] = states }
    }
    return result.map { $0! }
  }

  /// Indices of windows, longest first, grouped so that a group has no more rows than the longest window may have.
  func batches(of windows: [Window]) -> [[Int]] {
    let order = windows.indices.sorted {
      (windows[$1].pieces.count, $0) < (windows[$0].pieces.count, $1)
    }
    var batches: [[Int]] = []
    var rows = shape.window
    for index in order {
      let length = windows[index].pieces.count + 2
      precondition(length <= shape.window, "a window of \(length) pieces is too long")
      if rows + length > shape.window {
        batches.append([])
        rows = 0
      }
      batches[batches.count - 1].append(index)
      rows += length
    }
    return batches
  }

  private func encode(
    _ batch: [Int], of windows: [Window], in workspace: Workspace
  ) -> [(Int, HiddenStates)] {
    var starts: [Int] = [0]
    for index in batch {
      embed(windows[index], at: starts[starts.count - 1], in: workspace)
      starts.append(starts[starts.count - 1] + windows[index].pieces.count + 2)
    }
    for block in blocks.dropLast() {
      let asked = zip(starts, starts.dropFirst()).map { workspace.positions[..<($1 - $0)] }
      run(block, starts, asked: asked, in: workspace)
    }
    // Of the last layer only what is asked for goes on from attention.
    let asked = batch.map { windows[$0].asked.map { Int32($0 + 1) }[...] }
    run(blocks[blocks.count - 1], starts, asked: asked, in: workspace)
    var values = workspace.states.elements[...]
    return zip(batch, asked).map { index, asked in
      let own = values.prefix(asked.count * shape.width)
      values = values.dropFirst(own.count)
      return (index, HiddenStates(width: shape.width, values: [Float](own)))
    }
  }

  /// One layer: all states in, and of each window those of the positions that are asked for out, one after the other.
  private func run(
    _ block: Block, _ starts: [Int], asked: [ArraySlice<Int32>], in workspace: Workspace
  ) {
    forEachChunk(of: starts[starts.count - 1]) { rows in
      project(rows, through: block, in: workspace)
    }
    var rows = 0
    for (window, asked) in asked.enumerated() {
      let start = starts[window]
      asked.withUnsafeBufferPointer { asked in
        guard let positions = asked.baseAddress else { return }
        kernels.table.pointee.attention(
          workspace.queriesKeysValues.start + start * 3 * shape.width,
          starts[window + 1] - start, shape.heads, shape.width / shape.heads, positions,
          asked.count, workspace.mixed.start + rows * shape.width,
          workspace.attentionScratch.start)
      }
      for position in asked {
        let from = start + Int(position)
        if from != rows {
          (workspace.states.start + rows * shape.width).update(
            from: workspace.states.start + from * shape.width, count: shape.width)
        }
        rows += 1
      }
    }
    forEachChunk(of: rows) { rows in finish(rows, through: block, in: workspace) }
  }

  private func forEachChunk(of rows: Int, _ body: (Range<Int>) -> Void) {
    for start in stride(from: 0, to: rows, by: Workspace.chunk) {
      body(start..<min(start + Workspace.chunk, rows))
    }
  }

  /// Writes the first states of a window and its two marks.
  private func embed(_ window: Window, at row: Int, in workspace: Workspace) {
    let words = embedding.words.baseAddress!
    for position in 0..<window.pieces.count + 2 {
      let isMark = position == 0 || position == window.pieces.count + 1
      let piece =
        isMark
        ? (position == 0 ? embedding.firstMark : embedding.lastMark)
        : window.pieces[position - 1]
      let caseShape = isMark ? CaseShape.none : window.shapes[position - 1]
      precondition(0 <= piece && piece < embedding.vocabulary, "no wordpiece \(piece)")
      kernels.table.pointee.embed(
        words + Int(piece) * shape.width, embedding.wordScale[Int(piece)],
        embedding.position.start + position * shape.width,
        embedding.shape.start + Int(caseShape.rawValue) * shape.width, shape.width,
        embedding.norm.weight.start, embedding.norm.bias.start,
        workspace.states.start + (row + position) * shape.width)
    }
  }

  /// States to queries, keys and values.
  private func project(_ rows: Range<Int>, through block: Block, in workspace: Workspace) {
    let states = workspace.quantized(
      workspace.states.start + rows.lowerBound * shape.width, rows: rows.count,
      width: shape.width, with: kernels)
    block.queriesKeysValues.multiply(
      states, into: workspace.queriesKeysValues.start + rows.lowerBound * 3 * shape.width,
      with: kernels)
  }

  /// What attention mixed to the layer's states: output projection and feed-forward part, each added and normalised.
  private func finish(_ rows: Range<Int>, through block: Block, in workspace: Workspace) {
    let states = workspace.states.start + rows.lowerBound * shape.width
    let change = workspace.change.start
    let mixed = workspace.mixed.start + rows.lowerBound * shape.width

    func quantized(_ x: UnsafePointer<Float>, _ width: Int) -> ng_activations {
      workspace.quantized(x, rows: rows.count, width: width, with: kernels)
    }
    func add(_ norm: Norm) {
      kernels.table.pointee.add_norm(
        states, change, rows.count, shape.width, norm.weight.start, norm.bias.start)
    }

    block.attentionOut.multiply(quantized(mixed, shape.width), into: change, with: kernels)
    add(block.attentionNorm)
    block.up.multiply(quantized(states, shape.width), into: workspace.inner.start, with: kernels)
    let inner = workspace.activated(rows: rows.count, width: shape.inner, with: kernels)
    block.down.multiply(inner, into: change, with: kernels)
    add(block.outputNorm)
  }
}
