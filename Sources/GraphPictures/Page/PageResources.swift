internal import CPage

/// The parts of the page that the library carries.
enum PageResources {
  /// The skeleton, with `{{…}}` where the other parts go.
  static let html = text(ng_page_html_start(), ng_page_html_size)
  /// The style sheet.
  static let style = text(ng_page_css_start(), ng_page_css_size)
  /// The script.
  static let script = text(ng_page_script_start(), ng_page_script_size)

  private static func text(_ start: UnsafePointer<UInt8>, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
