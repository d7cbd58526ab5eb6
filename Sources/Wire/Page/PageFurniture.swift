/// What stands on a news page beside the story: navigation, dates, names, buttons.
enum PageFurniture {
  /// What a line is when it is no story.
  enum Kind: Hashable, Sendable {
    case navigation
    case date(String, Role)
    case byline(String)
    case location(String)
    /// An agency's name alone, or after "Source:".
    case agency(String)
  }

  /// Which date it is.
  enum Role: Hashable, Sendable { case created, published, updated }

  /// What kind of furniture a line is; nil for a line that may be text.
  static func kind(of line: PageLine) -> Kind? {
    let text = line.text
    let lower = text.lowercased()
    if let date = date(text) { return date }
    if let name = after(["location :", "location:", "place:"], text, lower), name.count <= 60 {
      return .location(name)
    }
    if let name = byline(text, lower) { return .byline(name) }
    if let name = after(["source:", "source :", "agency:", "from:"], text, lower) ?? text.collapsed,
      name.count <= 40, let agency = AgencyNames.first(in: name),
      AgencyNames.isAgency(name.filter { !"()[]–-".contains($0) }.collapsed ?? "")
    {
      return .agency(agency)
    }
    return isNavigation(text, lower) ? .navigation : nil
  }

  /// Whether a line begins as navigation does, but goes on as text may: for a remark.
  static func mayBeNavigation(_ line: PageLine) -> Bool {
    let lower = line.text.lowercased()
    return [
      "also read", "read more", "read also", "follow us", "click here", "watch:", "subscribe",
    ]
    .contains { lower.hasPrefix($0) }
  }

  private static func after(_ labels: [String], _ text: String, _ lower: String) -> String? {
    for label in labels where lower.hasPrefix(label) {
      return String(text.dropFirst(label.count)).collapsed
    }
    return nil
  }

  // MARK: Dates

  private static let dateLabels: [(String, Role)] = [
    ("first published", .published), ("published on", .published), ("published at", .published),
    ("published", .published), ("posted on", .published), ("posted", .published),
    ("publié le", .published), ("veröffentlicht am", .published), ("publicado el", .published),
    ("publicado", .published), ("प्रकाशित", .published), ("created", .created), ("date", .created),
    ("last updated on", .updated), ("last updated", .updated), ("last modified", .updated),
    ("updated on", .updated), ("updated at", .updated), ("updated", .updated),
    ("mis à jour le", .updated), ("modifié le", .updated), ("aktualisiert am", .updated),
    ("aktualisiert", .updated), ("actualizado el", .updated), ("actualizado", .updated),
    ("stand", .updated), ("अपडेट", .updated),
  ]

  /// A line that is a date with or without a label, and nothing else.
  static func date(_ text: String) -> Kind? {
    guard text.utf8.count <= 90, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    let lower = text.lowercased()
    for (label, role) in dateLabels where lower.hasPrefix(label) {
      let rest = text.dropFirst(label.count).drop { ": -–|".contains($0) }
      if let date = WireDate(clean(rest)), date.day != nil { return .date(date.text, role) }
    }
    // "June 09, 2023 | Updated 14:05 IST": the first part decides.
    let first =
      text.split { $0 == "|" || $0 == "•" || $0 == "/" && text.contains(" / ") }.first ?? ""
    for candidate in [Substring(text), first] {
      if let date = WireDate(clean(candidate)), date.day != nil {
        return .date(date.text, .created)
      }
    }
    return nil
  }

  private static func clean(_ text: Substring) -> String {
    text.filter { !"()|".contains($0) }.collapsed ?? ""
  }

  /// A day as `2023-06-09` inside a line of navigation.
  static func isoDay(in text: String) -> String? {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) where word.utf8.count == 10 {
      if let date = WireDate(word), date.day != nil, date.time == nil { return date.text }
    }
    return nil
  }

  // MARK: Names

  private static let bylineLabels = [
    "reported by", "written by", "edited by", "published by", "curated by", "compiled by",
    "produced by", "authored by", "author", "reporter", "translated by", "auteur", "autor",
  ]

  /// "By Jane Doe", "Reported by: Jane Doe", "Published By: News Desk".
  private static func byline(_ text: String, _ lower: String) -> String? {
    guard text.utf8.count <= 120, !text.hasSuffix(".") else { return nil }
    for label in bylineLabels where lower.hasPrefix(label) {
      let rest = text.dropFirst(label.count)
      let isLabelled = rest.drop { $0 == " " }.first == ":" || label.hasSuffix("by")
      guard isLabelled, let name = rest.drop(while: { " :".contains($0) }).collapsed, isName(name)
      else { continue }
      return text
    }
    for label in ["by ", "von ", "par ", "por ", "di "] where lower.hasPrefix(label) {
      guard text.first?.isUppercase ?? false else { continue }
      let name = String(text.dropFirst(label.count))
      if isName(name) { return text }
    }
    return nil
  }

  /// Two to eight words that begin large, or one that is an agency or a desk.
  private static func isName(_ text: String) -> Bool {
    let words = text.split { " ,|&/".contains($0) }
    let small = [
      "and", "und", "et", "y", "de", "von", "van", "der", "la", "bin", "al", "of", "the", "in",
      "with",
    ]
    guard (1...10).contains(words.count) else { return false }
    return words.allSatisfy { word in
      word.first.map { $0.isUppercase || !$0.isCased } ?? false || small.contains(word.lowercased())
        || word.hasPrefix("@")
    } && words.contains { $0.first?.isLetter ?? false }
  }

  // MARK: Navigation

  private static func isNavigation(_ text: String, _ lower: String) -> Bool {
    if whole.contains(lower.filter { !":.!…".contains($0) }.collapsed ?? "") { return true }
    if starts.contains(where: { lower.hasPrefix($0) }) { return true }
    if lower.contains("trends :") || lower.contains("trending :") || lower.contains("trending:") {
      return true
    }
    let crumbs = text.split { ">›»|".contains($0) }
    if crumbs.count >= 3, text.utf8.count <= 160,
      crumbs.allSatisfy({ $0.split(separator: " ").count <= 5 })
    {
      return true
    }
    if crumbs.count >= 2, lower.hasPrefix("home ") { return true }
    let reading = [
      "min read", "mins read", "minute read", "minutes read", "min. read", "min de lecture",
      "minuten lesezeit", "min lesezeit", "minutos de lectura", "reading time", "read time",
    ]
    return text.utf8.count <= 60 && reading.contains { lower.contains($0) }
  }

  private static let whole: Set<String> = [
    "advertisement", "advertisment", "ad", "anzeige", "publicité", "publicidad", "werbung",
    "sponsored",
    "share", "share this", "share this article", "share this story", "share article", "share on",
    "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "email", "e-mail", "print",
    "copy link", "copy url", "link copied", "reddit", "pinterest", "instagram", "youtube", "save",
    "bookmark", "listen", "listen to this article", "comments", "comment", "leave a comment",
    "post a comment", "subscribe", "subscribe now", "sign in", "sign up", "log in", "login",
    "register", "menu", "search", "home", "news", "world", "business", "sport", "sports",
    "politics",
    "opinion", "entertainment", "tech", "technology", "lifestyle", "latest news", "top stories",
    "trending", "trending now", "most read", "most popular", "related", "related stories",
    "related articles", "related news", "recommended", "more stories", "you may also like",
    "read more", "read next", "continue reading", "advertisement - scroll to continue",
    "story continues below advertisement", "story continues below this ad",
    "story continues below", "article continues below", "back to top", "skip to main content",
    "skip to content", "live tv", "live", "photos", "videos", "follow us", "follow", "next",
    "previous",
    "tags", "topics", "download the app", "app", "weather", "e-paper", "epaper", "newsletters",
    "accept cookies", "partager", "teilen", "compartir", "listen to article", "font size", "a a a",
    "add as a preferred source on google", "promoted content", "taboola", "outbrain",
  ]

  private static let starts = [
    "also read:", "also read |", "also read -", "also read –", "also read —", "also watch:",
    "also see:",
    "read also:", "read also |", "read more:", "read more |", "read more -", "read:", "must read:",
    "must read |", "watch:", "watch |", "see also:", "related:", "related news:", "recommended:",
    "follow us on ", "follow us:", "follow our ", "like us on ", "share on ", "share this ",
    "share:",
    "tags:", "tags :", "topics:", "topic:", "keywords:", "click here to ", "click here for ",
    "sign up for ", "subscribe to our ", "subscribe to the ", "subscribe to ", "join our ",
    "join us on ", "download the ", "download our ", "get the latest ", "get latest ",
    "for the latest ", "for more news ", "for all the latest ", "catch all the ", "stay updated ",
    "stay tuned ", "stay informed ", "read all the latest ", "read all latest ", "check out all ",
    "track latest ", "listen to this ", "skip to ", "recommended for you", "you may also like",
    "most read in ", "more from ", "first published in", "copyright ©", "© ", "all rights reserved",
    "we use cookies", "this site uses cookies", "this website uses cookies", "by continuing ",
    "we and our partners", "please enable javascript", "javascript is ", "your browser ",
    "enter search terms", "sign in ", "log in ", "place an ad", "lire aussi", "à lire aussi",
    "lesen sie auch:",
    "mehr zum thema", "lea también", "leia também:", "यह भी पढ़ें", "ये भी पढ़ें",
  ]
}
