import GraphCore
import Testing

@Suite struct SpanTests {
  @Test func containsAndOverlaps() {
    #expect(Span(2, 9).contains(Span(2, 9)))
    #expect(!Span(2, 9).contains(Span(1, 3)))
    #expect(Span(2, 9).overlaps(Span(8, 12)))
    #expect(!Span(2, 9).overlaps(Span(9, 12)))
  }
}
