import Testing

@testable import Encoder

/// Expected pieces and offsets are those of Hugging Face's `tokenizers` 0.23 with the same vocabulary.
@Suite struct WordpieceTokenizerTests {
  private static let vocabulary = """
    [PAD] [UNK] [CLS] [SEP] the minister ##s of trade ##rs met in zurich cafe naive ##te a \
    ##b ##c b c e ##e ' s . , - \u{201C} \u{201D} \u{2014} $ 9 ##9 ##8 1998 \u{6771} \
    \u{4EAC} u ρ ##ο σ ##ς ##σ \u{1112} ##\u{1161} ##\u{11AB} ##i i stanbul istanbul ! ; ` < \
    ##ing re ##act ##or reactor o neil ı ##\u{FF58}
    """.split(separator: " ").map(String.init)

  private let tokenizer: WordpieceTokenizer

  init() throws {
    tokenizer = WordpieceTokenizer(
      try Vocabulary(lines: Array(Self.vocabulary.joined(separator: "\n").utf8)))
  }

  @Test(arguments: [
    (
      "The ministers of trade met in Zürich.",
      "the@0-3 minister@4-12 ##s@12-13 of@14-16 trade@17-22 met@23-26 in@27-29 "
        + "zurich@30-36 .@36-37"
    ),
    (
      "\u{201C}Café\u{201D} \u{2014} naïveté!",
      "\u{201C}@0-1 cafe@1-5 \u{201D}@5-6 \u{2014}@7-8 naive@9-14 ##te@14-16 !@16-17"
    ),
    ("a\u{301}b e\u{301}, \u{301} abc", "a@0-1 ##b@2-3 e@4-5 ,@6-7 a@10-11 ##b@11-12 ##c@12-13"),
    ("a\u{200B}b\u{AD}c a\u{0}b \u{FFFD}a", "a@0-1 ##b@2-3 ##c@4-5 a@6-7 ##b@8-9 a@11-12"),
    ("\u{6771}\u{4EAC}b\u{6771}", "\u{6771}@0-1 \u{4EAC}@1-2 b@2-3 \u{6771}@3-4"),
    (
      "U.S.-reactor's $99.98",
      "u@0-1 .@1-2 s@2-3 .@3-4 -@4-5 reactor@5-12 '@12-13 s@13-14 $@15-16 9@16-17 "
        + "##9@17-18 .@18-19 9@19-20 ##8@20-21"
    ),
    ("ρός ΡΌΣ", "ρ@0-1 ##ο@1-2 ##ς@2-3 ρ@4-5 ##ο@5-6 ##σ@6-7"),
    ("\u{D55C} i\u{307}", "ᄒ@0-1 ##ᅡ@0-1 ##ᆫ@0-1 i@2-3"),
    ("İstanbul ıstanbul ISTANBUL", "istanbul@0-8 [UNK]@9-17 istanbul@18-26"),
    ("a\u{A0}b\u{2003}c\u{9}b\u{D}\u{A}c\u{2028}a", "a@0-1 b@2-3 c@4-5 b@6-7 c@9-10 a@11-12"),
    ("\u{37E} \u{1FEF} \u{226E}", ";@0-1 `@2-3 <@4-5"),
    ("abx ab", "[UNK]@0-3 a@4-5 ##b@5-6"),
    ("[CLS] the", "[UNK]@0-1 [UNK]@1-4 [UNK]@4-5 the@6-9"),
    ("  ", ""),
    ("", ""),
    ("\u{1D49C} a\u{1D7D7} \u{1F600}b", "[UNK]@0-1 [UNK]@2-4 [UNK]@5-7"),
    ("reacting Reactors", "re@0-2 ##act@2-5 ##ing@5-8 reactor@9-16 ##s@16-17"),
    ("O'Neil\u{2014}O\u{2019}Neil", "o@0-1 '@1-2 neil@2-6 \u{2014}@6-7 o@7-8 [UNK]@8-9 neil@9-13"),
    ("\u{FEFF}the\u{301}\u{302} \u{301}the", "the@1-4 the@8-11"),
  ])
  func cutsLikeTheOriginal(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test func wordsOverAHundredScalarsAreUnknown() {
    let longest = shown(String(repeating: "b", count: 100))
    #expect(longest.split(separator: " ").count == 100)
    #expect(longest.hasSuffix("##b@99-100"))
    #expect(shown(String(repeating: "b", count: 101)) == "[UNK]@0-101")
  }

  @Test func wordsHoldTheirPieces() {
    let text = Array("The\u{301} reacting minister.\n\nTrade met\r\nabx".unicodeScalars)
    let found = tokenizer.tokenize(text)
    let words = found.words.map { String(String.UnicodeScalarView(text[$0])) }
    #expect(words == ["The", "reacting", "minister", ".", "Trade", "met", "abx"])
    #expect(found.firstPieces == [0, 1, 4, 5, 6, 7, 8])
    #expect(found.opensLine == [true, false, false, false, true, false, true])
    #expect(found.shapes.count == found.pieces.count)
    #expect(found.shapes[1...3] == [.lower, .lower, .lower])
    for (word, first) in found.firstPieces.enumerated() {
      #expect(found.offsets[first].lowerBound == found.words[word].lowerBound)
    }
  }

  private func shown(_ text: String) -> String {
    let found = tokenizer.tokenize(Array(text.unicodeScalars))
    return zip(found.pieces, found.offsets)
      .map { "\(Self.vocabulary[Int($0)])@\($1.lowerBound)-\($1.upperBound)" }
      .joined(separator: " ")
  }
}

@Suite struct CaseShapeTests {
  @Test(arguments: [
    ("word", CaseShape.lower), ("Word", .title), ("WORD", .upper), ("W", .capital),
    ("McWord", .mixed),
    ("wOrd", .mixed), ("1998", .digits), ("B52", .alphanumeric), ("½", .digits),
    (".", .punctuation),
    ("\u{2014}", .punctuation), ("\u{6771}", .uncased), ("Émile", .title), ("ŁÓDŹ", .upper),
    ("élan", .lower), ("A1", .alphanumeric),
  ])
  func tellsHowAWordIsWritten(word: String, shape: CaseShape) {
    #expect(CaseShape(of: Array(word.unicodeScalars)[...], opensLine: false) == shape)
  }

  @Test func onlyACapitalChangesAtTheStartOfALine() {
    #expect(CaseShape(of: ["A", "b"], opensLine: true) == .lineTitle)
    #expect(CaseShape(of: ["a", "b"], opensLine: true) == .lower)
    #expect(CaseShape(of: ["A"], opensLine: true) == .capital)
  }
}
