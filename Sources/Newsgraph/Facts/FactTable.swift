internal import GraphCore

/// The text of the fact tables and an index of hashes over it.
///
/// Sections begin with a line `#rows`, `#titles`, `#heads` or `#family`; columns are
/// separated by tabs, items of a list by `|`.
struct FactTable: Sendable {
  /// What a form of a row is.
  enum Form: UInt32 {
    case name, acronym, adjective, capital, local, id
  }

  /// Columns of a row, as `generate.py` writes them.
  private enum Column: Int {
    case id, kind, subtype, name, aliases, acronyms, adjectives, capital, scope, local
  }

  let bytes: [UInt8]
  /// The places of the rows in the text, in order of likelihood.
  private(set) var rowLines: [Range<Int>] = []
  private(set) var titleLines: [Range<Int>] = []
  private(set) var headLines: [Range<Int>] = []
  /// Row and form of each name, likely rows first and local names last; hashed in lower case, or
  /// as it is written where case counts.
  private(set) var forms = PhraseTable(capacity: 0)
  /// The length in bytes of the longest form that begins with a word.
  private(set) var formLengths = PhraseTable(capacity: 0)
  private(set) var titles = PhraseTable(capacity: 0)
  private(set) var titleLengths = PhraseTable(capacity: 0)
  private(set) var heads = PhraseTable(capacity: 0)
  private(set) var familyNames = PhraseTable(capacity: 0)

  static func row(_ entry: UInt32) -> Int { Int(entry >> 3) }
  static func form(_ entry: UInt32) -> Form { Form(rawValue: entry & 7)! }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    forms = PhraseTable(capacity: bytes.count / 24)
    formLengths = PhraseTable(capacity: bytes.count / 128)
    var family: [Range<Int>] = []
    var section = ""
    var start = 0
    while start < bytes.count {
      if section == "#rows", bytes[start] != UInt8(ascii: "#") {
        start = indexRow(at: start)
        continue
      }
      let line = start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
      start = line.upperBound + 1
      if bytes[line.lowerBound] == UInt8(ascii: "#") {
        section = string(line)
        continue
      }
      switch section {
      case "#titles": titleLines.append(line)
      case "#heads": headLines.append(line)
      case "#family": family.append(line)
      default: preconditionFailure("unknown section \(section) of the fact tables")
      }
    }
    (titles, titleLengths) = index(titleLines)
    heads = index(headLines).phrases
    familyNames = index(family).phrases
  }

  /// The columns of a line.
  func columns(_ line: Range<Int>) -> [Range<Int>] { split(line, at: UInt8(ascii: "\t")) }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The row at an index of `rowLines`.
  func row(_ index: Int) -> Facts.Row {
    let columns = columns(rowLines[index])
    func text(_ column: Column) -> String { string(columns[column.rawValue]) }
    func list(_ column: Column) -> [String] { items(columns[column.rawValue]).map(string) }
    let scope = text(.scope)
    return Facts.Row(
      id: text(.id), kind: EntityKind(rawValue: text(.kind)), subtype: text(.subtype),
      name: text(.name), aliases: list(.aliases), acronyms: list(.acronyms),
      adjectives: list(.adjectives), capital: list(.capital).first,
      scope: scope.isEmpty ? nil : scope, localNames: list(.local))
  }

  /// Indexes the forms of one row in one pass over its bytes; returns where the next line begins.
  private mutating func indexRow(at start: Int) -> Int {
    let row = UInt32(rowLines.count)
    var column = 0
    var form = FormHash()
    var formStart = start
    var position = start
    while true {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\n") {
        if position > formStart { insert(form, formStart..<position, row, column) }
        if byte == UInt8(ascii: "\n") { break }
        if byte == UInt8(ascii: "\t") { column += 1 }
        form = FormHash()
        formStart = position + 1
      } else {
        form.add(byte)
      }
      position += 1
    }
    rowLines.append(start..<position)
    return position + 1
  }

  /// A form that begins in lower case ("al-Qaeda") is found as it is written, too: a recognizer
  /// looks for names at capitalized words only.
  private mutating func insert(
    _ form: FormHash, _ place: Range<Int>, _ row: UInt32, _ column: Int
  ) {
    let role: Form
    switch Column(rawValue: column) {
    case .id: role = .id
    case .name, .aliases: role = .name
    case .acronyms: role = .acronym
    case .adjectives: role = .adjective
    case .capital: role = .capital
    case .local: role = .local
    case .kind, .subtype, .scope, nil: return
    }
    let entry = row << 3 | role.rawValue
    if role == .id || role == .acronym {
      forms.insert(entry, for: form.exact)
    } else {
      forms.insert(entry, for: form.isASCII ? form.lowercased : lowercasedHash(place))
      let first = bytes[place.lowerBound]
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
        forms.insert(entry, for: form.exact)
      }
    }
    guard role != .id, role != .capital else { return }
    formLengths.raise(
      to: UInt32(place.count), for: form.isASCII ? form.firstWord : firstWordHash(place))
  }

  /// The lines by their first column, and the lengths of the longest for each first word.
  private func index(_ lines: [Range<Int>]) -> (phrases: PhraseTable, lengths: PhraseTable) {
    var phrases = PhraseTable(capacity: lines.count)
    var lengths = PhraseTable(capacity: lines.count)
    for (number, line) in lines.enumerated() {
      let end = bytes[line].firstIndex(of: UInt8(ascii: "\t")) ?? line.upperBound
      let phrase = line.lowerBound..<end
      phrases.insert(UInt32(number), for: lowercasedHash(phrase))
      lengths.raise(to: UInt32(phrase.count), for: firstWordHash(phrase))
    }
    return (phrases, lengths)
  }

  private func lowercasedHash(_ form: Range<Int>) -> PhraseHash {
    if bytes[form].contains(where: { $0 >= 0x80 }) { return PhraseHash(string(form).lowercased()) }
    var hash = PhraseHash()
    for byte in bytes[form] { hash.add(byte.lowercasedASCII) }
    return hash
  }

  private func firstWordHash(_ form: Range<Int>) -> PhraseHash {
    if bytes[form].contains(where: { $0 >= 0x80 }) {
      return PhraseHash.firstWord(string(form).lowercased().utf8)
    }
    return PhraseHash.firstWord(bytes[form].lazy.map(\.lowercasedASCII))
  }

  private func items(_ cell: Range<Int>) -> [Range<Int>] {
    cell.isEmpty ? [] : split(cell, at: UInt8(ascii: "|"))
  }

  private func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where bytes[position] == separator {
      parts.append(start..<position)
      start = position + 1
    }
    parts.append(start..<range.upperBound)
    return parts
  }
}
