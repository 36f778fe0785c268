import Glibc

/// An address of the Internet Protocol.
struct IPAddress: Sendable, Hashable {
  /// 4 bytes or 16.
  let bytes: [UInt8]

  /// An address of 4 or 16 bytes; one of the fourth version in the sixth's dress is undressed.
  init?(bytes: [UInt8]) {
    switch bytes.count {
    case 4: self.bytes = bytes
    case 16: self.bytes = Self.embedded(bytes) ?? bytes
    default: return nil
    }
  }

  /// An address as it is written, with or without brackets and zone.
  init?(_ text: String) {
    var text = text
    if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    text = String(text.prefix { $0 != "%" })
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &bytes) == 1 {
      self.bytes = Array(bytes[..<4])
    } else if inet_pton(AF_INET6, text, &bytes) == 1 {
      self.bytes = Self.embedded(bytes) ?? bytes
    } else {
      return nil
    }
  }

  /// The address of version 4 that is mapped (RFC 4291 2.5.5), translated (RFC 6052 2.1) or
  /// tunnelled (RFC 3056 2) in one of version 6.
  private static func embedded(_ bytes: [UInt8]) -> [UInt8]? {
    let zeros = bytes[..<10].allSatisfy { $0 == 0 }
    if zeros && bytes[10] == 0xFF && bytes[11] == 0xFF { return Array(bytes[12...]) }
    if zeros && bytes[10] == 0 && bytes[11] == 0 && bytes[12] != 0 { return Array(bytes[12...]) }
    if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)) {
      return Array(bytes[12...])
    }
    return bytes.starts(with: [0x20, 0x02]) ? Array(bytes[2..<6]) : nil
  }

  /// Whether the address is this machine's, of a private network, or of no single machine at all:
  /// what a public server has no business to send anybody to (RFC 6890).
  ///
  /// Not 198.18.0.0/15: nobody's machines are there, but proxies for all of a machine's traffic
  /// give its addresses to all names.
  var isLocal: Bool {
    Self.localBlocks.contains { $0.contains(self) }
  }

  /// Whether the address holds on one cable alone (RFC 3927, RFC 4291 2.5.6): where clouds tell
  /// their machines secrets.
  var isLinkLocal: Bool {
    Self.linkBlocks.contains { $0.contains(self) }
  }

  private static let linkBlocks = ["169.254.0.0/16", "fe80::/10"].compactMap(IPBlock.init)

  private static let localBlocks = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.168.0.0/16", "224.0.0.0/3", "::/127", "fc00::/7",
    "fe80::/10", "fec0::/10", "ff00::/8",
  ].compactMap(IPBlock.init)
}

/// Addresses that begin alike: `10.0.0.0/8`.
struct IPBlock: Sendable, Hashable {
  let start: IPAddress
  let bits: Int

  init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1)
    guard let first = parts.first, let start = IPAddress(String(first)) else { return nil }
    let most = start.bytes.count * 8
    guard let bits = parts.count > 1 ? Int(parts[1]) : most, (0...most).contains(bits) else {
      return nil
    }
    self.start = start
    self.bits = bits
  }

  func contains(_ address: IPAddress) -> Bool {
    guard address.bytes.count == start.bytes.count else { return false }
    let whole = bits / 8
    guard address.bytes[..<whole] == start.bytes[..<whole] else { return false }
    guard bits % 8 > 0 else { return true }
    return (address.bytes[whole] ^ start.bytes[whole]) >> (8 - bits % 8) == 0
  }
}
