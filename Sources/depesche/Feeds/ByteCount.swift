/// Sizes as people say them.
enum ByteCount {
  /// "512 bytes", "12 kB", "3.4 MB".
  static func text(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) bytes" }
    if bytes < 1_000_000 { return "\(bytes / 1_000) kB" }
    return "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
