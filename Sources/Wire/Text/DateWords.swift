/// Names of months and days in the languages feeds write their dates in.
enum DateWords {
  static func month(_ word: String) -> Int? {
    if let exact = months[word] { return exact }
    // English abbreviations of any length: `Sept`, `Febr`.
    guard word.utf8.count >= 3 else { return nil }
    for (name, number) in english where name.hasPrefix(word) { return number }
    return nil
  }

  /// Names of days, and the little words about a date.
  static func isFiller(_ word: String) -> Bool {
    if fillers.contains(word) { return true }
    guard word.utf8.count >= 2 else { return false }
    return days.contains { $0.hasPrefix(word) }
  }

  /// 0 for Monday to 6 for Sunday; also of an abbreviation of three letters or more.
  static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return (days.firstIndex(of: word) ?? days.firstIndex { $0.hasPrefix(word) }).map { $0 % 7 }
  }

  private static let english: [(String, Int)] = [
    ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
    ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
    ("december", 12),
  ]

  private static let months: [String: Int] = [
    "jan": 1, "januar": 1, "jänner": 1, "janvier": 1, "janv": 1, "enero": 1, "ene": 1,
    "gennaio": 1, "gen": 1, "januari": 1, "janeiro": 1, "styczeń": 1, "stycznia": 1, "январь": 1,
    "января": 1, "feb": 2, "februar": 2, "février": 2, "févr": 2, "fév": 2, "febrero": 2,
    "febbraio": 2, "februari": 2, "fevereiro": 2, "fev": 2, "lutego": 2, "февраля": 2, "mar": 3,
    "märz": 3, "mär": 3, "mrz": 3, "mars": 3, "marzo": 3, "maart": 3, "mrt": 3, "março": 3,
    "marca": 3, "марта": 3, "apr": 4, "avril": 4, "avr": 4, "abril": 4, "abr": 4, "aprile": 4,
    "kwietnia": 4, "апреля": 4, "mai": 5, "mayo": 5, "maggio": 5, "mag": 5, "mei": 5, "maj": 5,
    "maio": 5, "maja": 5, "мая": 5, "jun": 6, "juni": 6, "juin": 6, "junio": 6, "giugno": 6,
    "giu": 6, "junho": 6, "czerwca": 6, "июня": 6, "jul": 7, "juli": 7, "juillet": 7, "juil": 7,
    "julio": 7, "luglio": 7, "lug": 7, "julho": 7, "lipca": 7, "июля": 7, "aug": 8, "août": 8,
    "aout": 8, "agosto": 8, "ago": 8, "augustus": 8, "augusti": 8, "sierpnia": 8, "августа": 8,
    "sep": 9, "septembre": 9, "septiembre": 9, "settembre": 9, "set": 9, "setembro": 9,
    "września": 9, "сентября": 9, "oct": 10, "oktober": 10, "okt": 10, "octobre": 10,
    "octubre": 10, "ottobre": 10, "ott": 10, "outubro": 10, "out": 10, "października": 10,
    "октября": 10, "nov": 11, "novembre": 11, "noviembre": 11, "novembro": 11, "listopada": 11,
    "ноября": 11, "dec": 12, "dezember": 12, "dez": 12, "décembre": 12, "déc": 12,
    "diciembre": 12, "dic": 12, "dicembre": 12, "desember": 12, "des": 12, "dezembro": 12,
    "grudnia": 12, "декабря": 12,
  ]

  /// A week a language, from Monday on.
  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag",
    "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
    "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles",
    "jueves", "viernes", "sábado", "domingo",
  ]

  private static let fillers: Set<String> = [
    "at", "on", "of", "de", "del", "um", "uhr", "à", "den", "the", "le", "kl", "-", "–",
  ]
}
