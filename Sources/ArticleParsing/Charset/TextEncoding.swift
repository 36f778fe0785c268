/// The encodings of the web (WHATWG Encoding, 4.2), by their names there in lower case.
enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case ibm866
  case latin2 = "iso-8859-2"
  case latin3 = "iso-8859-3"
  case latin4 = "iso-8859-4"
  case isoCyrillic = "iso-8859-5"
  case isoArabic = "iso-8859-6"
  case isoGreek = "iso-8859-7"
  case isoHebrew = "iso-8859-8"
  case isoHebrewLogical = "iso-8859-8-i"
  case latin6 = "iso-8859-10"
  case latin7 = "iso-8859-13"
  case latin8 = "iso-8859-14"
  case latin9 = "iso-8859-15"
  case latin10 = "iso-8859-16"
  case koi8R = "koi8-r"
  case koi8U = "koi8-u"
  case macintosh
  case windows874 = "windows-874"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case macCyrillic = "x-mac-cyrillic"
  case gbk
  case gb18030
  case big5
  case eucJP = "euc-jp"
  case iso2022JP = "iso-2022-jp"
  case shiftJIS = "shift_jis"
  case eucKR = "euc-kr"
  /// Encodings too dangerous to decode; a page in one of them is a single U+FFFD.
  case replacement
  case utf16BE = "utf-16be"
  case utf16LE = "utf-16le"
  case userDefined = "x-user-defined"
}

extension TextEncoding {
  /// Whether one character may take several bytes, which then can look like another encoding's.
  var isMultiByte: Bool {
    switch self {
    case .gbk, .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .eucKR: true
    default: false
    }
  }

  /// The name that iconv knows the same or the nearest larger repertoire by.
  ///
  /// The standard's tables hold Microsoft's extensions, so do these. `nil` for what we decode
  /// ourselves.
  var iconvName: String? {
    switch self {
    case .utf8, .utf16BE, .utf16LE, .windows1252, .replacement, .userDefined: nil
    case .isoHebrewLogical: "ISO-8859-8"
    case .windows874: "CP874"
    case .macCyrillic: "MAC-UK"
    case .gbk, .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .eucJP: "EUC-JP-MS"
    case .shiftJIS: "CP932"
    case .eucKR: "UHC"
    default: rawValue.uppercased()
    }
  }
}
