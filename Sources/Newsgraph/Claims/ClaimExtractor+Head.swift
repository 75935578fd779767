import Encoder
import Foundation
import GraphCore

enum EX {
  static let e = ProcessInfo.processInfo.environment
  static let min = Double(e["MIN"] ?? "0.15")!
  static let mode = e["MODE"] ?? "both"
  static let status = e["STATUS"] ?? "rule"
  static let rival = Double(e["RIVAL"] ?? "0")!
}

extension ClaimExtractor {
  /// The relations that the rules or the model's head find, in the order of their sentences.
  func claims(_ found: [RelationFinder.Found]) -> [ClaimRecord] {
    let candidates = candidates()
    var records: [ClaimRecord] = EX.mode == "head" ? [] : self.records(of: candidates)
    if EX.mode == "rules" { return records }
    struct Key: Hashable {
      var subject: Span
      var predicate: GraphCore.Predicate
      var object: Span
    }
    var known: [Key: [Int]] = [:]
    var pairs: [Set<Span>: [Int]] = [:]
    for (index, record) in records.enumerated() {
      known[
        Key(subject: record.subject, predicate: record.predicate, object: record.object),
        default: []
      ].append(index)
      pairs[[record.subject, record.object], default: []].append(index)
    }
    let anchors = entities.map { $0.anchor(mentions, in: text) }
    for relation in found {
      guard var subject = anchors[relation.subject], var object = anchors[relation.object] else {
        continue
      }
      var (a, b) = (relation.subjectTokens, relation.objectTokens)
      if Ontology.isSymmetric(relation.predicate), object < subject {
        swap(&subject, &object)
        swap(&a, &b)
      }
      let key = Key(subject: subject, predicate: relation.predicate, object: object)
      if let same = known[key] {
        for index in same {
          records[index].confidence = max(records[index].confidence, relation.confidence)
          if EX.status == "head" || EX.status == "mix" && records[index].status == Status.asserted {
            records[index].status = relation.status
          }
          if EX.status == "head" || EX.status == "mix" && records[index].source == nil {
            records[index].source = source(of: relation, anchors)
          }
        }
        continue
      }
      if let rivals = pairs[[subject, object]], !rivals.isEmpty, relation.confidence < EX.rival {
        continue
      }
      let first = text.sentences.partitioningIndex {
        $0.tokens.upperBound > Swift.min(a.lowerBound, b.lowerBound)
      }
      let last = text.sentences.partitioningIndex {
        $0.tokens.upperBound > Swift.max(a.lowerBound, b.lowerBound)
      }
      let span = Span(text.sentences[first].span.start, text.sentences[last].span.end)
      records.append(
        ClaimRecord(
          article: text.article.info.id, subject: subject, predicate: relation.predicate,
          object: object, status: relation.status, source: source(of: relation, anchors),
          words: "",
          evidence: ClaimRecord.Evidence(
            span: span, quote: text.article.text[span], subject: text.span(a), object: text.span(b)),
          confidence: relation.confidence))
    }
    return records
  }

  private func source(
    of relation: RelationFinder.Found, _ anchors: [EntityRecord.Anchor?]
  ) -> ClaimRecord.Source? {
    switch relation.source {
    case .entity(let entity): anchors[entity].map { .entity($0) }
    case .unnamed: .words("officials")
    case .article: nil
    }
  }
}
