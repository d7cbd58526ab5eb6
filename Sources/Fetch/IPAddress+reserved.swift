extension IPAddress {
  /// What the address is set aside for, as words after "it is"; nil for one of the public network.
  ///
  /// The lists are IANA's special-purpose registries, and the addresses where clouds keep secrets.
  public var reservation: String? { isV6 ? reservationV6 : reservationV4 }

  private var reservationV4: String? {
    Self.rangesV4.first { holds(prefix: $0.prefix, bits: $0.bits) }?.words
  }

  private var reservationV6: String? {
    // A translator to version 4: the address inside decides.
    if holds(prefix: [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], bits: 96) {
      return IPAddress(bytes: Array(bytes.suffix(4))).reservation
    }
    if let range = Self.rangesV6.first(where: { holds(prefix: $0.prefix, bits: $0.bits) }) {
      return range.words
    }
    return holds(prefix: [0x20], bits: 3) ? nil : "no address of the public network"
  }

  private func holds(prefix: [UInt8], bits: Int) -> Bool {
    for index in 0..<(bits + 7) / 8 {
      let rest = bits - index * 8
      let mask: UInt8 = rest >= 8 ? 0xFF : 0xFF << (8 - rest)
      let wanted = index < prefix.count ? prefix[index] : 0
      if bytes[index] & mask != wanted & mask { return false }
    }
    return true
  }

  private static let rangesV4: [(prefix: [UInt8], bits: Int, words: String)] = [
    ([0], 8, "this machine itself"),
    ([10], 8, "private"),
    ([100, 64], 10, "a provider's own"),
    ([127], 8, "this machine itself"),
    ([169, 254], 16, "link-local, where clouds keep their metadata"),
    ([172, 16], 12, "private"),
    ([168, 63, 129, 16], 32, "a cloud's metadata"),
    ([192, 0, 0], 24, "set aside for protocols"),
    ([192, 0, 2], 24, "for documentation"),
    ([192, 88, 99], 24, "a relay to version 6"),
    ([192, 168], 16, "private"),
    ([198, 18], 15, "for measurements"),
    ([198, 51, 100], 24, "for documentation"),
    ([203, 0, 113], 24, "for documentation"),
    ([224], 4, "for many receivers at once"),
    ([240], 4, "not in use"),
  ]

  private static let rangesV6: [(prefix: [UInt8], bits: Int, words: String)] = [
    ([], 127, "this machine itself"),
    ([], 96, "an old form of a version 4 address"),
    ([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96, "a version 4 address in disguise"),
    ([0, 0x64, 0xFF, 0x9B, 0, 1], 48, "a translator of this network"),
    ([0x20, 0x01], 23, "set aside for protocols and tunnels"),
    ([0x20, 0x01, 0x0D, 0xB8], 32, "for documentation"),
    ([0x20, 0x02], 16, "a tunnel to version 4"),
    ([0x3F, 0xFF], 20, "for documentation"),
    ([0xFC], 7, "private"),
    ([0xFE, 0x80], 10, "link-local"),
    ([0xFE, 0xC0], 10, "private"),
    ([0xFF], 8, "for many receivers at once"),
  ]
}

extension WebAddress {
  /// What the host's name alone is set aside for; nil when it has to be looked up.
  var reservation: String? {
    let name = ".\(host)"
    if name.hasSuffix(".localhost") { return "this machine itself" }
    let isLocal = [".local", ".internal", ".home.arpa", ".lan"].contains { name.hasSuffix($0) }
    return isLocal ? "a name of the local network" : nil
  }
}
