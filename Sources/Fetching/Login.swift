import Articles

/// A name and a password, to be kept apart from the address that they are for.
public struct Login: Sendable, Hashable {
  public var user: String
  public var password: String

  public init(user: String, password: String) {
    self.user = user
    self.password = password
  }

  /// The name and the password that stand in an address as it was typed, and the address without
  /// them; `nil` where there are none, or none that settings can hold: a line each.
  public static func split(_ text: String) -> (login: Login, address: String)? {
    guard text.utf8.contains(UInt8(ascii: "@")), let url = TypedAddress.candidates(text).first,
      let address = HTTPAddress(url),
      let user = address.user, !user.isEmpty
    else { return nil }
    let password = address.password ?? ""
    let isHeld = (user + password).unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{7F}" }
    return isHeld ? (Login(user: user, password: password), url.withoutUserInfo) : nil
  }
}

extension FetchRequest {
  /// Whether what is a secret of one address, as it was typed, may be sent to another: to the same
  /// host, and never out of the shelter of TLS.
  public static func mayShareSecrets(of address: String, with other: String) -> Bool {
    guard let home = TypedAddress.candidates(address).first.flatMap({ HTTPAddress($0) }),
      let target = HTTPAddress(other)
    else { return false }
    return home.mayShareSecrets(with: target)
  }
}
