extension NITFPart {
  /// `doc.copyright` and `doc.rights`.
  mutating func readRights(_ element: XMLElement) {
    LossReport.take(element)
    if element.is("doc.copyright") {
      return setCopyright(
        holder: element.attribute("holder")?.collapsed, year: element.attribute("year")?.collapsed)
    }
    if item.copyright?.holder == nil {
      setCopyright(holder: element.attribute("owner")?.collapsed, year: nil)
    }
    for (name, title) in [
      ("type", nil), ("limitations", nil), ("owner", "Owner"), ("agent", "Agent"),
      ("geography", "Geography"), ("startdate", "From"), ("enddate", "Until"),
    ] as [(StaticString, String?)] {
      addTerm(element.attribute(name)?.collapsed, title: title)
    }
  }

  /// What stands above the text: rights, distributor, place and date of filing.
  mutating func readBodyHead(_ head: XMLElement) {
    LossReport.visit(head)
    for child in head.children {
      switch child.name {
      case "rights":
        LossReport.take(child)
        readRightsLines(child)
      case "dateline":
        LossReport.take(child)
        readDateline(child)
      case "series":
        LossReport.take(child)
        item.addSubject(scheme: "series", name: child.attribute("series.name")?.collapsed)
      case "hedline", "headline", "byline", "distributor", "abstract", "note":
        LossReport.take(child)
      default: continue
      }
    }
  }

  private mutating func readRightsLines(_ rights: XMLElement) {
    let titles = [
      "rights.owner": "Owner", "rights.startdate": "From", "rights.enddate": "Until",
      "rights.agent": "Agent", "rights.geography": "Geography",
    ]
    for child in rights.children {
      if child.is("rights.owner"), item.copyright?.holder == nil {
        setCopyright(holder: child.words, year: nil)
      }
      addTerm(child.words, title: titles[child.name])
    }
    let hasParts = rights.children.contains { _ in true }
    if !hasParts { addTerm(rights.words, title: nil) }
  }

  private mutating func readDateline(_ dateline: XMLElement) {
    if let stated = dateline.first("story.date")?.attribute("norm")?.collapsed,
      let date = WireDate.normalise(stated)
    {
      var dates = item.dates ?? WireItem.Dates()
      dates.created = dates.created ?? date
      item.dates = dates
    }
    guard let location = dateline.first("location") else {
      if item.located == nil { item.located = item.dateline }
      return
    }
    let city = location.first("city")?.words ?? location.first("sublocation")?.words
    let place = city ?? NITFLine.text(of: location)
    item.located = item.located ?? place
    item.add(
      place.map { WireItem.Subject(name: $0, role: "located") }, to: \.places)
    for name in ["state", "region", "country"] as [StaticString] {
      guard let place = location.first(name) else { continue }
      let code = (place.attribute("iso-cc") ?? place.attribute("code"))?.collapsed
      item.add(
        WireItem.Subject(
          scheme: code == nil ? nil : place.attribute("code-source")?.collapsed ?? "iso-cc",
          code: code, name: place.words, role: "located"), to: \.places)
    }
  }

  private mutating func setCopyright(holder: String?, year: String?) {
    guard holder != nil || year != nil else { return }
    var copyright = item.copyright ?? WireItem.Copyright()
    copyright.holder = copyright.holder ?? holder
    copyright.year = copyright.year ?? year
    item.copyright = copyright
  }

  private mutating func addTerm(_ text: String?, title: String?) {
    guard let text else { return }
    item.add(title.map { "\($0): \(text)" } ?? text, to: \.usageterms)
  }
}
