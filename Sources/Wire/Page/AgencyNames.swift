/// News agencies by the names that pages and disclaimers give them.
enum AgencyNames {
  /// The first agency named in a text, by its usual short name.
  static func first(in text: String) -> String? {
    let tokens = words(of: text)
    for (index, token) in tokens.enumerated() {
      if let code = codes[token] { return code }
      for length in [4, 3, 2] where index + length <= tokens.count {
        if let code = codes[tokens[index..<index + length].joined(separator: " ")] { return code }
      }
    }
    return nil
  }

  /// Whether a text is an agency's name and nothing else.
  static func isAgency(_ text: String) -> Bool {
    codes[words(of: text).joined(separator: " ")] != nil
  }

  private static func words(of text: String) -> [String] {
    text.split {
      !($0.isLetter || $0.isNumber || $0 == "'" || $0.unicodeScalars.contains(where: isMark))
    }
    .map { word in
      let bare = word.hasSuffix("'s") ? word.dropLast(2) : word
      return String(bare)
    }
  }

  /// Vowel signs of Indian scripts are no letters to `isLetter` when they stand apart.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spacingMark, .nonspacingMark: true
    default: false
    }
  }

  /// Case matters: `AP` is an agency, `ap` is none.
  private static let codes: [String: String] = [
    "AFP": "AFP", "Agence France Presse": "AFP", "एएफपी": "AFP", "فرانس برس": "AFP",
    "Reuters": "Reuters", "REUTERS": "Reuters", "रॉयटर्स": "Reuters", "रायटर": "Reuters",
    "رويترز": "Reuters", "Thomson Reuters": "Reuters", "ராய்ட்டர்ஸ்": "Reuters",
    "AP": "AP", "Associated Press": "AP", "The Associated Press": "AP", "एपी": "AP",
    "PTI": "PTI", "Press Trust of India": "PTI", "पीटीआई": "PTI", "भाषा": "PTI",
    "PTI Bhasha": "PTI", "பிடிஐ": "PTI", "পিটিআই": "PTI",
    "ANI": "ANI", "Asian News International": "ANI", "एएनआई": "ANI",
    "IANS": "IANS", "Indo Asian News Service": "IANS", "आईएएनएस": "IANS", "UNI": "UNI",
    "United News of India": "UNI", "dpa": "dpa", "DPA": "dpa", "Deutsche Presse Agentur": "dpa",
    "Deutschen Presse Agentur": "dpa", "AFX": "dpa-AFX", "EFE": "EFE",
    "Europa Press": "Europa Press",
    "ANSA": "ANSA", "Adnkronos": "Adnkronos", "AGI": "AGI", "LUSA": "Lusa", "Lusa": "Lusa",
    "Xinhua": "Xinhua", "新华社": "Xinhua", "TASS": "TASS", "ТАСС": "TASS", "Interfax": "Interfax",
    "Интерфакс": "Interfax", "Bloomberg": "Bloomberg", "Kyodo": "Kyodo", "共同通信": "Kyodo",
    "Jiji": "Jiji", "時事通信": "Jiji", "Yonhap": "Yonhap", "AAP": "AAP", "ATS": "ATS",
    "Keystone ATS": "Keystone-ATS", "SDA": "SDA", "Belga": "Belga", "BELGA": "Belga", "ANP": "ANP",
    "NTB": "NTB", "Ritzau": "Ritzau", "STT": "STT", "PA": "PA", "PA Media": "PA",
    "Press Association": "PA", "UPI": "UPI", "Anadolu": "Anadolu", "Anadolu Agency": "Anadolu",
    "AA": "Anadolu", "الأناضول": "Anadolu", "IHA": "IHA", "İHA": "IHA", "DHA": "DHA",
    "KUNA": "KUNA", "WAM": "WAM", "APA": "APA", "PAP": "PAP", "MTI": "MTI", "CTK": "ČTK",
    "ČTK": "ČTK", "Bernama": "Bernama", "ANTARA": "Antara", "Antara": "Antara", "APP": "APP",
    "BSS": "BSS", "UNB": "UNB", "Canadian Press": "CP", "The Canadian Press": "CP",
    "GlobeNewswire": "GlobeNewswire", "PRNewswire": "PR Newswire", "PR Newswire": "PR Newswire",
    "Business Wire": "Business Wire", "NewsVoir": "NewsVoir", "KNA": "KNA", "epd": "epd",
  ]
}
