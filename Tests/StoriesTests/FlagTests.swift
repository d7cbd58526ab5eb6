import Stories
import Testing

@Suite struct FlagTests {
  private func story(_ change: (inout Story.Fields) -> Void = { _ in }) -> Story {
    var fields = Story.Fields(id: "7h2k9m4qtx")
    fields.headline = "Café opens"
    fields.byline = "A. Writer"
    fields.dateline = "Tarn"
    fields.photos = [.init(href: "1.jpg", caption: "A door", credit: "N", byline: "M. Quist")]
    fields.body = "One sentence. Another.\n\nA second paragraph."
    change(&fields)
    return Story.make(fields)
  }

  @Test func `white space, line breaks and normalisation are no edit`() {
    let agency = story()
    let ours = story {
      $0.headline = "  Cafe\u{301}\u{A0}opens "
      $0.body = "One  sentence.\n\nAnother. A second\u{2003}paragraph.\n"
      $0.photos[0].caption = "A\tdoor"
    }
    #expect(Flag(ours: ours, agency: agency) == .untouched)
    #expect(Flag.changedFields(ours: ours, agency: agency) == [])
  }

  @Test func `metadata that readers do not see is no edit`() {
    let ours = story {
      $0.state = "published"
      $0.slugline = "NEW"
      $0.subjects = ["medtop:1"]
      $0.keywords = ["x"]
      $0.ednotes = [.init("note")]
      $0.urgency = 1
      $0.photos[0].href = "2.jpg"
      $0.photos.append(.init(href: "3.jpg"))
    }
    #expect(Flag(ours: ours, agency: story()) == .untouched)
  }

  @Test func `a headline of our own is just that`() {
    let ours = story {
      $0.headline = "A café at last"
      $0.subheadline = "Sub"
    }
    #expect(Flag(ours: ours, agency: story()) == .exceptHeadline)
    #expect(Flag.changedFields(ours: ours, agency: story()) == ["headline", "subheadline"])
  }

  @Test func `every word that readers see counts`() {
    let changes: [(String, (inout Story.Fields) -> Void)] = [
      ("body", { $0.body += " More." }), ("byline", { $0.byline = nil }),
      ("dateline", { $0.dateline = "Oldhaven" }), ("photos", { $0.photos[0].caption = "A gate" }),
      ("photos", { $0.photos[0].credit = nil }), ("photos", { $0.photos[0].byline = "X" }),
      ("photos", { $0.photos = [] }), ("body", { $0.body = "" }),
      ("body", { $0.body = $0.body.replacing("sentence", with: "Sentence") }),
      (
        "photos",
        {
          $0.photos[0].caption = "A door N"; $0.photos[0].credit = ""
        }
      ),
    ]
    for (field, change) in changes {
      let ours = story(change)
      #expect(Flag(ours: ours, agency: story()) == .edited)
      #expect(Flag.changedFields(ours: ours, agency: story()) == [field])
    }
  }

  @Test func `the comparison is symmetric and blind to white space, whatever the words`() {
    var random = Seeded(7)
    for _ in 0..<500 {
      let body = Naughty.text(&random)
      let head = Naughty.text(&random)
      let one = story {
        $0.body = body
        $0.headline = head
      }
      let two = story {
        $0.body = Bool.random(using: &random) ? body : Naughty.text(&random)
        $0.headline = Bool.random(using: &random) ? head : Naughty.text(&random)
      }
      #expect(Flag(ours: one, agency: two) == Flag(ours: two, agency: one))
      let spaced = story {
        $0.body = " " + body.replacing(" ", with: "\n \u{2009}") + "\n\n"
        $0.headline = head.replacing(" ", with: "   ")
      }
      #expect(Flag(ours: spaced, agency: one) == .untouched)
    }
  }

  @Test func `readers are told who edited what`() {
    let english = Disclaimer.english
    #expect(
      english.sentence(for: .untouched, publisher: "News18", agency: "AFP")
        == "(This story has not been edited by News18 staff and is published from a syndicated "
        + "news agency feed - AFP)")
    #expect(
      english.sentence(for: .exceptHeadline, publisher: nil, agency: "AFP")
        == "(Except for the headline, this story has not been edited by our staff and is "
        + "published from a syndicated news agency feed - AFP)")
    #expect(
      english.sentence(for: .untouched, publisher: "{agency}\n", agency: " ")
        == "(This story has not been edited by {agency} staff and is published from a syndicated "
        + "news agency feed)")
    #expect(english.sentence(for: .edited, publisher: "News18", agency: "AFP") == nil)
    #expect(Set(Flag.allCases.map(\.inWords)).count == 3)
  }
}
