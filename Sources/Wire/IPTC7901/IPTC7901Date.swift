/// The line after ETX: `DDHHMM [zone] MON YY`.
enum IPTC7901Date {
  /// The date in ISO 8601; nil when the line holds none.
  static func read(_ trailer: ArraySlice<UInt8>) -> String? {
    for line in TransmissionFrame.lines(of: trailer) {
      let words = String(decoding: line.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)
        .split(separator: " ").map(String.init)
      guard let first = words.first, first.utf8.count == 6, first.utf8.allSatisfy(Sniff.isDigit)
      else { continue }
      var zone = ""
      var month: String?
      for word in words.dropFirst() {
        if let known = WireZone(word), month == nil { zone = known.isUTC ? "GMT" : word }
        if DateWords.month(word.lowercased()) != nil { month = word }
        guard let month, let year = year(word) else { continue }
        let clock = "\(first.dropFirst(2).prefix(2)):\(first.suffix(2))"
        return WireDate.normalise("\(first.prefix(2)) \(month) \(year) \(clock) \(zone)")
      }
    }
    return nil
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 2 || word.utf8.count == 4, word.utf8.allSatisfy(Sniff.isDigit),
      let number = Int(word)
    else { return nil }
    return number >= 1_000 ? number : number < 70 ? number + 2_000 : number + 1_900
  }
}
