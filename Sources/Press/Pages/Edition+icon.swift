extension Edition {
  /// What browsers show beside the site's name: its first letter.
  func icon() -> PressFile {
    let letter = site.title.first { $0.isLetter || $0.isNumber }.map { String($0) } ?? "•"
    let drawn = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="4" fill="#1b1b1a"/>
      <text x="16" y="23" font-family="Georgia, serif" font-size="21" font-weight="700" \
      text-anchor="middle" fill="#fdfcf9">\(Markup.escaped(letter))</text>
      </svg>

      """
    return PressFile("icon.svg", templates.icon ?? drawn)
  }
}
