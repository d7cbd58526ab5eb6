extension Edition {
  /// The page that readers search from, which asks for the months' lists only when it is used.
  func search(_ months: [String]) -> PressFile {
    var values = frame("search.html", title: "Search")
    values["scripted"] = true
    values["months"] = months.joined(separator: " ")
    return PressFile("search.html", templates.render(.search, values))
  }

  /// What the search knows of the stories of a month, such as "2026-02", in the order of lists.
  func searchList(of month: String, _ numbers: [Int]) -> PressFile {
    let stories = numbers.map { number -> JSON in
      let card = cards[number]
      var story = JSON.Object()
      story.add("page", card.page)
      story.add("headline", card.headline)
      story.add("excerpt", card.excerpt)
      story.add("agency", card.agency)
      story.add("published", Moment(card.published).iso)
      story.add("language", card.language)
      story.add("direction", Direction(of: card.language).rawValue)
      story.add("sections", JSON.list(card.sections.map { .text($0.name) }))
      return .object(story)
    }
    return PressFile("search/\(month).json", JSON.list(stories).line + "\n")
  }

  /// The search's own program, which runs on its page and nowhere else.
  func searchScript() -> PressFile { PressFile("search.js", Self.searchScript) }
}
