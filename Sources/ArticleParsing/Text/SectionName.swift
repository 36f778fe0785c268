/// The names of newspaper departments, as they stand alone above an article.
enum SectionName {
  private static let names: Set<String> = [
    "politik", "wirtschaft", "sport", "panorama", "kultur", "wissen", "wissenschaft", "gesundheit",
    "technik", "digital", "netzwelt", "reise", "leben", "lokales", "regional", "region", "ausland",
    "inland", "deutschland", "europa", "welt", "schweiz", "österreich", "international",
    "gesellschaft", "finanzen", "geld", "börse", "auto", "mobilität", "karriere", "bildung",
    "feuilleton", "medien", "unterhaltung", "leute", "fußball", "wetter", "ratgeber", "klima",
    "innenpolitik", "außenpolitik", "aus aller welt", "nachrichten", "stadt", "verkehr",
    "politics", "world", "business", "sports", "culture", "science", "technology", "tech", "health",
    "travel", "local", "opinion", "us", "u.s.", "uk", "us news", "uk news", "world news",
    "national", "entertainment", "arts", "economy", "education", "environment", "climate",
    "markets", "money", "lifestyle", "football", "europe", "asia", "africa", "americas",
    "middle east", "news", "film", "music", "books", "media", "society", "weather",
    "politique", "économie", "monde", "société", "santé", "sciences", "planète", "sports",
    "política", "economía", "deportes", "cultura", "sociedad", "ciencia", "mundo", "salud",
    "politica", "economia", "cronaca", "esteri", "salute", "scienza", "mondo", "spettacoli",
    "politiek", "economie", "buitenland", "binnenland", "cultuur", "wetenschap", "esporte",
    "saúde", "polityka", "gospodarka", "świat", "kraj", "kultura", "nauka", "zdrowie",
    "politikk", "økonomi", "kultur", "utrikes", "inrikes", "ekonomi", "udland", "indland",
    "国際", "政治", "経済", "社会", "国内", "地域", "スポーツ", "文化", "科学", "暮らし", "教育",
    "環境", "医療", "健康", "海外", "エンタメ", "国际", "经济", "财经", "体育", "科技", "國際", "經濟",
    "정치", "경제", "사회", "국제", "문화", "스포츠", "과학", "в мире", "политика", "экономика",
    "общество", "культура", "спорт", "наука",
  ]

  private static let homes: Set<String> = [
    "home", "startseite", "start", "accueil", "inicio", "hem", "forside", "front",
  ]

  /// The department that `text` names and nothing else.
  static func section(in text: String) -> String? {
    let name = text.trimmed(["|", ">", "›", "»", "/"])
    guard name.utf8.count <= 30, names.contains(name.lowercased()) else { return nil }
    return name
  }

  /// The last step of a path such as "Startseite > Politik > Ausland".
  static func section(inPath text: String) -> String? {
    // The last bytes of › and », and / > |: most lines have none of them.
    let signs: Set<UInt8> = [0xBA, 0xBB, 0x2F, 0x3E, 0x7C]
    guard text.utf8.count <= 120, text.utf8.contains(where: signs.contains) else { return nil }
    let steps = text.split { ">›»/|".contains($0) }.map { $0.trimmed() }.filter { !$0.isEmpty }
    guard steps.count > 1, steps.allSatisfy({ $0.spacedWords.count <= 3 }) else { return nil }
    let isPath = steps.contains { homes.contains($0.lowercased()) || section(in: $0) != nil }
    guard isPath, let last = steps.last, !homes.contains(last.lowercased()) else { return nil }
    return last
  }
}
