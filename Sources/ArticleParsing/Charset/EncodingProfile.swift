/// What texts in one legacy encoding look like once they are decoded.
struct EncodingProfile: Sendable {
  var encoding: TextEncoding
  /// The characters outside ASCII that make up most of a text, by language or group of languages.
  var languages: [Set<Unicode.Scalar>]
  /// The scripts that such texts are written in.
  var scripts: [ClosedRange<UInt32>]
  /// Whether words are mostly ASCII letters, so that other letters stand alone among them.
  var isLatin: Bool

  private init(
    _ encoding: TextEncoding, _ languages: String..., scripts: [ClosedRange<UInt32>],
    isLatin: Bool = false
  ) {
    self.encoding = encoding
    self.languages = languages.map { Set($0.unicodeScalars) }
    self.scripts = scripts
    self.isLatin = isLatin
  }

  /// The encodings that are told apart, the likelier first: it wins where two do equally well.
  ///
  /// Not here are those that hardly a page was ever written in, and those that differ from one
  /// of these by a few signs only (ISO 8859-15, GBK).
  static let all: [EncodingProfile] = latin + alphabets + asian

  private static let latinScript: [ClosedRange<UInt32>] = [0xC0...0x24F]

  private static let polish = "ąćęłńóśźżŁŚŻ"
  private static let czech = "áčďéěíňóřšťúůýžľĺŕôäČŘŠŽÚ"
  private static let hungarian = "áéíóöőúüűÁÉÖ"
  private static let southSlavic = "čćđšžČŠŽ"
  private static let romanian = "ăâîşţŞŢ"

  private static let latin: [EncodingProfile] = [
    .init(
      .windows1252, "äöüßéèàçñáíóúâêîôûãõåøæëïìòùœÄÖÜÉ", scripts: latinScript, isLatin: true),
    .init(
      .windows1250, polish, czech, hungarian, southSlavic, romanian, scripts: latinScript,
      isLatin: true),
    .init(
      .latin2, polish, czech, hungarian, southSlavic, romanian, scripts: latinScript,
      isLatin: true),
    .init(.windows1254, "ığşçöüİŞÇÖÜâî", scripts: latinScript, isLatin: true),
    .init(
      .windows1257, "āčēģīķļņšūžŠŽ", "ąčęėįšųūž", "õäöüšž", scripts: latinScript, isLatin: true),
  ]

  private static let cyrillicScript: [ClosedRange<UInt32>] = [0x400...0x4FF]
  private static let cyrillic = "оеаинтсрвлкмдпуыяьігзйб"
  private static let arabic = "المينرتوبدعسفهكقحةأشجخطصی"

  private static let alphabets: [EncodingProfile] = [
    .init(.windows1251, cyrillic, scripts: cyrillicScript),
    .init(.koi8U, cyrillic, scripts: cyrillicScript),
    .init(.isoCyrillic, cyrillic, scripts: cyrillicScript),
    .init(.ibm866, cyrillic, scripts: cyrillicScript),
    .init(.macCyrillic, cyrillic, scripts: cyrillicScript),
    .init(.windows1253, "αοιετσνηυρπκμλωάόίέήύώςγδθ", scripts: [0x370...0x3FF]),
    .init(.windows1255, "יוהלאמרתבשנעםדקחפ", scripts: [0x590...0x5FF]),
    .init(.windows1256, arabic, scripts: [0x600...0x6FF]),
    .init(.isoArabic, arabic, scripts: [0x600...0x6FF]),
    .init(.windows874, "านรกเอง่้มยลวดทสตะปคหแ", scripts: [0xE00...0xE7F]),
  ]

  private static let kana: ClosedRange<UInt32> = 0x3041...0x30FF
  private static let ideographs: ClosedRange<UInt32> = 0x4E00...0x9FFF

  private static let japanese =
    "のにはをたがでてとしれさいるなもかられこっすまあよりきくうそけどえ"
    + "ンスルトラリイアーックシドジタフレロプテマム日年大人一本中国会月東時間社事者上前"

  private static let simplifiedChinese =
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里"
    + "用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日"
    + "军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相"
    + "见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名"

  private static let traditionalChinese =
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡"
    + "用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日"
    + "軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相"
    + "見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名"

  private static let korean =
    "이다는에을의가하고로지한기도사은를인서어자나시아정리대부일들해그수스제전보라상원만장주으과있게성면니국동"
    + "관여할된적조구공위것연선비무미오안경우신"

  private static let asian: [EncodingProfile] = [
    .init(.gb18030, simplifiedChinese, scripts: [ideographs]),
    .init(.big5, traditionalChinese, scripts: [ideographs]),
    .init(.shiftJIS, japanese, scripts: [kana, ideographs]),
    .init(.eucJP, japanese, scripts: [kana, ideographs]),
    .init(.eucKR, korean, scripts: [0xAC00...0xD7A3]),
  ]
}
