/// What the address of a picture tells of it.
struct PictureAddress {
  private let path: Substring
  private let query: Substring

  /// Folders that hold signs, portraits and counters, no pictures of articles.
  private static let folders: Set<Substring> = [
    "icon", "icons", "avatar", "avatars", "sprite", "sprites", "emoji", "emojis", "smiley",
    "smileys", "smilies", "pixel", "pixels", "tracking", "tracker", "beacon", "ads", "adserver",
    "gravatar", "favicons", "analytics", "matomo", "piwik",
  ]
  /// Names of files that hold such, among few other words.
  private static let files: Set<Substring> = [
    "1x1", "avatar", "beacon", "blank", "favicon", "gravatar", "lazyload", "pixel", "placeholder",
    "spacer", "sprite", "sprites", "tracker", "transparent", "dummy", "matomo", "piwik",
  ]
  /// What drawings of buttons and signs are called.
  private static let signs: Set<Substring> = [
    "icon", "ico", "zoom", "arrow", "play", "close", "logo", "expand", "loader", "spinner",
  ]
  /// Parts of the names of hosts that count readers or sell places for advertisements.
  private static let hosts = [
    "gravatar.", "doubleclick.", "googlesyndication.", "googleadservices.", "scorecardresearch.",
    "google-analytics.", "adnxs.", "adsystem.", "ioam.de", "pixel.", "vgwort.", "ivwbox.",
  ]
  private static let mostWordsOfFile = 3
  private static let pictureTypes: Set<Substring> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "jfif", "jxl", "heic", "svg", "bmp", "tif", "tiff",
  ]
  /// What addresses say of a picture's size and form, not of what it shows.
  private static let sizeParameters: Set<Substring> = [
    "w", "h", "width", "height", "q", "quality", "dpr", "fit", "crop", "auto", "format", "fm",
    "resize", "size", "s", "v", "ssl", "strip",
  ]

  /// Takes an absolute address apart.
  init(_ url: String) {
    let rest = url.firstRange(of: "//").map { url[$0.upperBound...] } ?? url[...]
    let whole = rest.prefix { $0 != "#" }
    path = whole.prefix { $0 != "?" }
    query = whole[path.endIndex...].dropFirst()
  }

  /// Whether the picture is a sign, a portrait of an author, an empty place or a counter.
  var isOrnament: Bool {
    let parts = path.lowercased().split(separator: "/")
    guard let host = parts.first, let file = parts.last else { return false }
    if Self.hosts.contains(where: { host.hasPrefix($0) || host.contains("." + $0) }) { return true }
    if parts.dropFirst().dropLast().contains(where: Self.folders.contains) { return true }
    let words = file.split { !$0.isLetter && !$0.isNumber }.filter {
      !Self.pictureTypes.contains($0)
    }
    guard parts.count > 1, words.count <= Self.mostWordsOfFile else { return false }
    return words.contains(where: Self.files.contains)
      || file.hasSuffix(".svg") && words.contains(where: Self.signs.contains)
  }

  /// What the addresses of one picture in all its sizes have in common.
  var identity: String {
    let parts = path.lowercased().split(separator: "/")
    guard let file = parts.last, parts.count > 1 else { return "\(path)?\(query)" }
    let name = Self.withoutSize(file)
    guard let type = file.split(separator: ".").last, Self.pictureTypes.contains(type) else {
      return parts.joined(separator: "/") + "?" + significantQuery
    }
    if Self.isTelling(name) { return name }
    let folders = parts.dropLast().map(Self.withoutSize).filter { !$0.isEmpty }
    return folders.joined(separator: "/") + "/" + name
  }

  private var significantQuery: String {
    query.split(separator: "&").filter { parameter in
      !Self.sizeParameters.contains(parameter.prefix { $0 != "=" })
    }.joined(separator: "&")
  }

  /// Whether no other picture has a file of this name, in whatever folder it is.
  private static func isTelling(_ name: String) -> Bool {
    let digits = name.utf8.count { (0x30...0x39).contains($0) }
    return name.utf8.count >= 24 || digits >= 5 && name.utf8.count >= 10
  }

  /// A part of a path without the words that name a size: "640x360", "w1200", "1200w", "2x",
  /// and without the type, which differs between sizes as well.
  private static func withoutSize(_ part: Substring) -> String {
    let words = part.split { $0 == "-" || $0 == "_" || $0 == "." || $0 == "," || $0 == "@" }
    return words.filter { !isSize($0) && !pictureTypes.contains($0) }.joined(separator: "-")
  }

  private static func isSize(_ word: Substring) -> Bool {
    if word == "scaled" || word == "thumb" || word == "thumbnail" { return true }
    let bytes = word.utf8
    let signs = bytes.filter { !(0x30...0x39).contains($0) }
    guard signs.count < bytes.count, signs.count <= 2, bytes.count <= 9 else { return false }
    switch String(decoding: signs, as: UTF8.self) {
    case "x": return bytes.last == 0x78 || !word.split(separator: "x").contains { $0.count < 2 }
    case "w", "h", "px": return bytes.count >= 3
    default: return false
    }
  }
}
