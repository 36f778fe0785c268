/// What a server answered, whatever its status.
public struct FetchResponse: Sendable, Hashable {
  /// The address that answered, behind all redirects, without a name and a password.
  public var url: String
  /// RFC 9110 15.
  public var status: Int
  public var headers: ResponseHeaders
  /// The whole body, decompressed.
  public var body: [UInt8]
  /// The redirects on the way, in their order.
  public var redirects: [Redirect]
  /// The body's bytes as they were sent.
  public var sentBytes: Int
  /// Whether the host that was asked first is at a public address; `nil` where a proxy stood
  /// between.
  public var isPublic: Bool?

  public init(
    url: String, status: Int, headers: ResponseHeaders = ResponseHeaders(), body: [UInt8] = [],
    redirects: [Redirect] = [], sentBytes: Int = 0, isPublic: Bool? = nil
  ) {
    self.url = url
    self.status = status
    self.headers = headers
    self.body = body
    self.redirects = redirects
    self.sentBytes = sentBytes
    self.isPublic = isPublic
  }

  /// One redirect: with which status, and where to.
  public struct Redirect: Sendable, Hashable {
    public var status: Int
    public var url: String

    public init(status: Int, url: String) {
      self.status = status
      self.url = url
    }

    /// Whether the server says that the old address need not be asked again (RFC 9110 15.4).
    public var isPermanent: Bool { status == 301 || status == 308 }
  }
}

extension FetchResponse {
  /// The label of the encoding in `Content-Type`.
  public var charset: String? {
    guard let type = headers.text("content-type")?.lowercased(),
      let name = type.firstRange(of: "charset=")
    else { return nil }
    let value = type[name.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
    let label = value.prefix { !";\"' ".contains($0) }
    return label.isEmpty ? nil : String(label)
  }

  /// Whether the body was sent compressed (RFC 9110 8.4): where its end is missing, nobody but its
  /// reader notices.
  public var wasCompressed: Bool {
    headers.list("content-encoding").split { ", ".contains($0) }
      .contains { $0.lowercased() != "identity" }
  }

  /// Where the chain of permanent redirects at the beginning leads; `nil` where there is none.
  public var permanentURL: String? {
    redirects.prefix { $0.isPermanent }.last?.url
  }
}
