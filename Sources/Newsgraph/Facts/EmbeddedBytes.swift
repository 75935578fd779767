internal import CFacts

extension Facts {
  /// The bytes of the tables that the library carries.
  static func embeddedBytes() -> [UInt8] {
    Array(UnsafeBufferPointer(start: ng_facts_start(), count: ng_facts_size))
  }
}
