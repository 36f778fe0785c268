/// The words that dates are written with.
enum CalendarWords {
  /// Month numbers by lower-case names and abbreviations without their full stop.
  static let months: [String: Int] = {
    let names = [
      """
      januar jänner jan january janvier janv enero ene gennaio gen januari janeiro stycznia \
      styczeń sty января ocak
      """,
      """
      februar februari feber feb february février févr fév febrero febbraio fevereiro fev lutego \
      luty lut февраля şubat
      """,
      """
      märz mär mrz march mar mars marzo maart mrt março marca marzec marts марта mart
      """,
      "april apr avril avr abril abr aprile kwietnia kwiecień kwi апреля nisan",
      "mai may mayo maggio mag mei maio maja maj мая mayıs",
      "juni jun june juin junio giugno giu junho czerwca czerwiec cze июня haziran",
      "juli jul july juillet juil julio luglio lug julho lipca lipiec lip июля temmuz",
      "august aug août agosto ago augustus augusti sierpnia sierpień sie августа ağustos",
      """
      september sept sep septembre septiembre settembre set setembro września wrzesień wrz \
      сентября eylül
      """,
      """
      oktober okt october oct octobre octubre ottobre ott outubro out października październik \
      paź октября ekim
      """,
      "november nov novembre noviembre novembro listopada listopad lis ноября kasım",
      """
      dezember dez december dec décembre déc diciembre dic dicembre dezembro desember des grudnia \
      grudzień gru декабря aralık
      """,
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") where months[String(name)] == nil {
        months[String(name)] = index + 1
      }
    }
    return months
  }()

  /// Minutes east of UTC by lower-case name; only names with one meaning.
  static let zones: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "mez": 60, "cet": 60, "mesz": 120, "cest": 120,
    "bst": 60, "msk": 180, "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360,
    "mst": -420, "pdt": -420, "pst": -480, "jst": 540, "hkt": 480, "aest": 600, "aedt": 660,
  ]

  static let updateLabels: Set<String> = [
    "aktualisiert", "update", "updated", "modified", "geändert", "jour", "aggiornato",
    "actualizado", "bijgewerkt", "atualizado", "zaktualizowano", "oppdatert", "opdateret",
    "uppdaterad", "modifié", "modifiée", "actualizada", "atualizada", "gewijzigd", "aktualizacja",
    "güncelleme",
  ]

  static let publicationLabels: Set<String> = [
    "stand", "veröffentlicht", "publiziert", "erstellt", "erschienen", "published", "posted",
    "publié", "pubblicato", "publicado", "gepubliceerd", "opublikowano", "publisert", "publicerad",
    "udgivet", "date", "datum", "first", "created", "publiée", "publicada", "pubblicata",
    "geplaatst", "data", "опубликовано",
  ]

  /// Words that say nothing of their own in a date line: fillers, weekdays, reading time.
  static let fillers: Set<String> = Set(
    """
    uhr um am at on the le à il alle ore el a las kl klo h pm den vom de of do dne o godz r der \
    last zuletzt mis t and und st nd rd th \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi fr sa so \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
    sat sun lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves \
    viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag \
    dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terça quarta quinta sexta feira às \
    poniedziałek wtorek środa czwartek piątek sobota niedziela roku ore klokken op em godz
    """.split(separator: " ").map(String.init))
}
