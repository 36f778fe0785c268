/// Tells texts from pictures, programs and archives.
enum BinaryDetection {
  /// First bytes of the files most likely to be taken for a text by mistake.
  private static let signatures: [(bytes: [UInt8], kind: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
    ([0x50, 0x4B, 0x03, 0x04], "a zip archive"),
    ([0x1F, 0x8B, 0x08], "a gzip archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
  ]

  /// What the file is by its signature, with an article; `nil` for everything unknown.
  static func kindOfFile(startingWith bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.kind
  }

  /// Whether one scalar in twenty of the beginning is a control that no text holds.
  ///
  /// Random bytes have twice as many. Escape sequences and backspaces are left out of the count:
  /// recorded terminal output has many, and is text.
  static func isBinary(_ text: String) -> Bool {
    let sample = text.unicodeScalars.prefix(65_536)
    var controls = 0
    var count = 0
    for scalar in sample {
      count += 1
      if scalar.isBinaryControl { controls += 1 }
    }
    return controls >= 8 && controls * 20 > count
  }
}

extension Unicode.Scalar {
  fileprivate var isBinaryControl: Bool {
    switch value {
    // Backspace, tab, line ends of four kinds; escape.
    case 0x08...0x0D, 0x1B: false
    case 0x00...0x1F, 0x7F: true
    default: false
    }
  }
}
