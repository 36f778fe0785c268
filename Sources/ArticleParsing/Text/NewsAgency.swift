/// The news agencies and the signs that source lines, datelines and credits give them.
enum NewsAgency {
  /// Usual names by their lower-case signs.
  private static let names: [String: String] = [
    "dpa": "dpa", "dpa-afx": "dpa-AFX", "dpa/lnw": "dpa", "lnw": "dpa", "afp": "AFP",
    "rts": "Reuters", "rtr": "Reuters", "reuters": "Reuters", "ap": "AP",
    "associated press": "AP", "the associated press": "AP", "apa": "APA", "sda": "SDA",
    "keystone-sda": "SDA", "kna": "KNA", "epd": "epd", "efe": "EFE", "ansa": "ANSA",
    "sid": "SID", "dts": "dts", "europa press": "Europa Press", "lusa": "Lusa", "pap": "PAP",
    "ntb": "NTB", "ritzau": "Ritzau", "belga": "Belga", "anp": "ANP", "upi": "UPI",
    "pa": "PA", "pa media": "PA", "tass": "TASS", "xinhua": "Xinhua", "kyodo": "Kyodo",
    "yonhap": "Yonhap", "aap": "AAP", "tt": "TT", "stt": "STT", "ats": "ATS",
    "adnkronos": "Adnkronos",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu", "anadolu ajansı": "Anadolu",
    "agence france-presse": "AFP", "agence france presse": "AFP",
    "deutsche presse-agentur": "dpa", "the canadian press": "The Canadian Press",
    "canadian press": "The Canadian Press", "bloomberg": "Bloomberg", "press association": "PA",
  ]

  /// The usual name of the agency that `text` is the sign or name of.
  ///
  /// Signs of two letters are agencies in capitals only: lower case they are somebody's initials.
  static func name(for text: String) -> String? {
    guard text.utf8.count <= 30 else { return nil }
    if text.count == 2 && text != text.uppercased() { return nil }
    return names[text.lowercased()]
  }

  /// The agency of a dateline: "Kiel (dpa) - …", "INDIANAPOLIS (AP) — …".
  static func inDateline(of text: String) -> String? {
    let start = text.prefix(60)
    guard let open = start.firstIndex(of: "("), let close = start.firstIndex(of: ")"), open < close,
      start.startsUppercase, start[..<open].spacedWords.count <= 4
    else { return nil }
    let rest = start[start.index(after: close)...]
    guard let sign = rest.first(where: { $0 != " " }), "-–—:.".contains(sign) else { return nil }
    return start[start.index(after: open)..<close].split(separator: "/")
      .lazy.compactMap { name(for: $0.trimmed()) }.first
  }
}
