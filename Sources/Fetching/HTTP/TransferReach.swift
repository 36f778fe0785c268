/// Where a request may go on its way, and where it has been.
///
/// Names prove nothing: who answers to one today may have another address tomorrow, or for another
/// question. So the address that is connected to is looked at, at every hop.
struct TransferReach {
  private var scope: FetchRequest.Scope
  private let configuration: FetchConfiguration
  private var isProxied = false
  private var isFirstHop = true
  /// What the hop was connected to.
  private var address: IPAddress?
  /// Whether the host that was asked first is at a public address; `nil` where that is not known.
  private(set) var isPublic: Bool?

  init(_ scope: FetchRequest.Scope, configuration: FetchConfiguration) {
    self.scope = scope
    self.configuration = configuration
  }

  /// Begins a hop; answers why it must not be made.
  ///
  /// How its host is written is all there is to know where a proxy looks names up.
  mutating func begin(_ hop: HTTPAddress, isProxied: Bool) -> String? {
    self.isProxied = isProxied
    address = nil
    return reason(
      isLocal: hop.isNamedLocal(by: configuration.isLocal),
      isLinkLocal: IPAddress(hop.host).map(configuration.isLinkLocal) == true)
  }

  /// Why an address must not be connected to; `nil` where it may be.
  ///
  /// One that cannot be seen counts as the worst there is.
  func refusal(of address: IPAddress?) -> String? {
    guard !isProxied else { return nil }
    guard let address else { return reason(isLocal: true, isLinkLocal: true) }
    return reason(
      isLocal: configuration.isLocal(address), isLinkLocal: configuration.isLinkLocal(address))
  }

  /// Takes note of what the hop was connected to.
  mutating func note(_ address: IPAddress?) {
    guard !isProxied else { return }
    self.address = address
    if isFirstHop { isPublic = address.map { !configuration.isLocal($0) } }
  }

  /// Ends a hop that leads on: whoever is in the private network may lead to what is there.
  mutating func leave(_ hop: HTTPAddress) {
    isFirstHop = false
    let ip = address ?? IPAddress(hop.host)
    let isLocal =
      ip.map(configuration.isLocal) == true || hop.isNamedLocal(by: configuration.isLocal)
    if !isLocal || scope == .stillWorld {
      scope = .world
    } else if scope == .anywhere, ip.map(configuration.isLinkLocal) != true {
      scope = .network
    }
  }

  private func reason(isLocal: Bool, isLinkLocal: Bool) -> String? {
    switch scope {
    case .anywhere: nil
    case .network: isLinkLocal ? Self.linkReason : nil
    case .world: isLocal || isLinkLocal ? Self.worldReason : nil
    case .stillWorld: isLocal || isLinkLocal ? Self.movedReason : nil
    }
  }

  private static let worldReason = "that is in a private network, and a public host leads there"
  private static let linkReason =
    "that is a link-local address, and a host that is not on that link leads there"
  private static let movedReason = """
    its name was a public host's and leads into a private network now; \
    if that is right, say so with feeds move and the same address
    """
}
