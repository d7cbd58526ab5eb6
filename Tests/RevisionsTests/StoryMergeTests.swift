import Revisions
import Stories
import Testing

private func agency(_ change: (inout Story.Fields) -> Void = { _ in }) -> Story {
  var fields = Story.Fields(id: "7h2k9m4qtx")
  fields.headline = "Storm closes ports"
  fields.byline = "By Ann Example"
  fields.subjects = ["medtop:1", "medtop:2"]
  fields.photos = [.init(href: "https://a.example/1.jpg", caption: "Waves.")]
  fields.syndication = .init(agency: "AGP", guid: "urn:agp:1", version: "1")
  fields.body = "A storm closed the port on Monday. Three ships wait.\n\nNobody was hurt.\n"
  change(&fields)
  return Story.make(fields)
}

private func ours(_ change: (inout Story) -> Void) -> Story {
  var story = agency().taken(state: "edited", base: String(repeating: "a", count: 40))
  change(&story)
  return story
}

@Suite struct StoryMergeTests {
  @Test func `what one side changed is taken, and the desk's own keys stay`() throws {
    let merge = StoryMerge(
      base: agency(), ours: ours { $0.headline = "Storm shuts ports" },
      theirs: agency {
        $0.body = $0.body.replacing("Three", with: "Five")
        $0.byline = "By Bo Example"
        $0.syndication?.version = "2"
      })
    let story = try #require(merge.story)
    #expect(story.headline == "Storm shuts ports")
    #expect(story.byline == "By Bo Example")
    #expect(story.body.contains("Five ships wait."))
    #expect(story.syndication?.version == "2")
    #expect(story.syndication?.base == String(repeating: "a", count: 40))
    #expect(story.state == "edited")
  }

  @Test func `a headline that both changed is a conflict, and either side can be had`() {
    let merge = StoryMerge(
      base: agency(), ours: ours { $0.headline = "Storm shuts ports" },
      theirs: agency { $0.headline = "Storm closes two ports" })
    #expect(
      merge.conflicts == [
        .init(
          field: "headline", base: "Storm closes ports", ours: "Storm shuts ports",
          theirs: "Storm closes two ports")
      ])
    #expect(merge.story == nil)
    #expect(merge.story(deciding: .theirs).headline == "Storm closes two ports")
    #expect(merge.story(deciding: .ours).headline == "Storm shuts ports")
    #expect(merge.marked.headline == "{~~Storm shuts ports~>Storm closes two ports~~}")
  }

  @Test func `a sentence that both changed is marked in its place`() {
    let merge = StoryMerge(
      base: agency(), ours: ours { $0.body = $0.body.replacing("Three", with: "Four") },
      theirs: agency { $0.body = $0.body.replacing("Three", with: "Five") })
    let marked = merge.marked
    #expect(
      marked.body
        == "A storm closed the port on Monday. {~~Four ships wait.~>Five ships wait.~~}\n\n"
        + "Nobody was hurt.")
    #expect(DisputeMark.count(in: marked.body) == 1)
    #expect(DisputeMark.count(in: merge.story(deciding: .ours).body) == 0)
  }

  @Test func `lists take what either side put in and took out`() throws {
    let merge = StoryMerge(
      base: agency(), ours: ours { $0.subjects = ["medtop:2", "desk:ports"] },
      theirs: agency {
        $0.subjects = ["medtop:1", "medtop:2", "medtop:3"]
        $0.photos.append(.init(href: "https://a.example/2.jpg", caption: "Ships."))
      })
    let story = try #require(merge.story)
    #expect(story.subjects == ["medtop:2", "medtop:3", "desk:ports"])
    #expect(story.photos.map(\.caption) == ["Waves.", "Ships."])
  }

  @Test func `a caption that both changed is a conflict of the photos`() {
    let merge = StoryMerge(
      base: agency(),
      ours: ours { $0.photos = [.init(href: "https://a.example/1.jpg", caption: "High waves.")] },
      theirs: agency { $0.photos = [.init(href: "https://a.example/1.jpg", caption: "Big waves.")] }
    )
    #expect(merge.conflicts.map(\.field) == ["photos"])
    #expect(merge.story(deciding: .theirs).photos.map(\.caption) == ["Big waves."])
  }

  @Test func `white space and Unicode form are no change`() throws {
    let merge = StoryMerge(
      base: agency { $0.headline = "Café closed" },
      ours: ours { $0.headline = "Cafe\u{301}  closed" },
      theirs: agency { $0.headline = "Café open" })
    #expect(merge.story?.headline == "Café open")
  }

  @Test func `a field the agency took out goes, unless the desk changed it`() {
    let without = agency { $0.byline = nil }
    #expect(StoryMerge(base: agency(), ours: ours { _ in }, theirs: without).story?.byline == nil)
    let merge = StoryMerge(
      base: agency(), ours: ours { $0.byline = "By Cy Example" }, theirs: without)
    #expect(merge.conflicts.map(\.field) == ["byline"])
    #expect(merge.marked.byline == "By Cy Example")
  }

  @Test func `keys that Stet does not know are the desk's`() {
    let own = ours { $0.set("desk_notes", text: "call them") }
    let merge = StoryMerge(
      base: agency(), ours: own, theirs: agency { $0.byline = "By Bo Example" })
    #expect(merge.story?.text("desk_notes") == "call them")
  }
}
