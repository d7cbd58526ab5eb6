import Testing

@testable import Workflows

@Suite struct `Each guard` {
  @Test func `changed wants a change`() {
    #expect(unmet(.changed) { $0.changed = true } == nil)
    #expect(
      unmet(.changed) { $0.changed = false }
        == "Nothing was changed since the version in the record.")
  }

  @Test(arguments: ["", "  ", "\u{200B}\u{FEFF}", "\n"])
  func `headline and body want something to read`(blank: String) {
    #expect(unmet(.headline) { $0.headline = blank } != nil)
    #expect(unmet(.body) { $0.body = blank } != nil)
    #expect(unmet(.headline) { _ in } == nil)
    #expect(unmet(.body) { _ in } == nil)
  }

  @Test func `credit wants the agency named, or a credit line`() {
    #expect(unmet(.credit) { _ in } == nil)
    #expect(unmet(.credit) { $0.agency = nil } == nil)
    #expect(unmet(.credit) { $0.agency = "" } != nil)
    #expect(
      unmet(.credit) {
        $0.agency = ""
        $0.credit = "Harbour News Agency"
      } == nil)
  }

  @Test func `not-held refuses held states and every status but usable`() throws {
    #expect(unmet(.notHeld) { _ in } == nil)
    #expect(unmet(.notHeld) { $0.agencyStatus = nil } == nil)
    for status in [Facts.AgencyStatus.withheld, .canceled, .unknown] {
      #expect(unmet(.notHeld) { $0.agencyStatus = status }?.hasPrefix("Harbour") == true)
    }
    let held = State(name: "held", isHeld: true)
    #expect(unmet(.notHeld, in: held) { _ in } == "The desk holds this story (held).")
  }

  @Test func `embargo-passed opens at the second, and never on what cannot be read`() {
    // 2023-06-09 14:05:00 UTC.
    let end: Int64 = 1_686_319_500
    #expect(unmet(.embargoPassed, at: end) { $0.embargo = .until(end) } == nil)
    #expect(
      unmet(.embargoPassed, at: end - 5_400) { $0.embargo = .until(end) }
        == "It is under embargo until 2023-06-09 14:05 UTC, 1 h 30 min from now.")
    #expect(
      unmet(.embargoPassed) { $0.embargo = .unclear("noon") }
        == "Its embargo cannot be read (\"noon\"), so it counts as running.")
    #expect(unmet(.embargoPassed) { $0.embargo = .unclear("") } != nil)
    #expect(unmet(.embargoPassed) { $0.embargo = .none } == nil)
  }

  @Test func `instants at the ends of time are words, not crashes`() {
    #expect(UTC.text(0) == "1970-01-01 00:00 UTC")
    #expect(UTC.text(951_782_400) == "2000-02-29 00:00 UTC")
    #expect(UTC.text(-1) == "1969-12-31 23:59 UTC")
    for end in [Int64.max, .min, .max - 1, .min + 1] {
      #expect(!UTC.text(end).isEmpty)
      #expect(!UTC.span(from: .min, to: end).isEmpty)
      #expect(!UTC.span(from: 0, to: end).isEmpty)
    }
  }

  @Test func `other-person knows an address whatever its case`() {
    #expect(unmet(.otherPerson) { $0.lastEditors = ["asha@example.org"] } == nil)
    #expect(
      unmet(.otherPerson) { $0.lastEditors = ["asha@example.org", "MEI@example.org"] }
        == "Mei Tan edited this text, so another person must take this step.")
  }

  @Test func `approved wants another person's approval of just these words`() {
    #expect(unmet(.approved) { _ in } == "Nobody has approved this text.")
    #expect(unmet(.approved) { $0.approval = Approval(by: "Jonas", at: 0) } == nil)
    #expect(
      unmet(.approved) {
        $0.approval = Approval(by: "Jonas", at: 0, change: "\"ten\" became \"eleven\" in the body")
      }
        == "Jonas approved it on 1970-01-01 00:00 UTC; since then \"ten\" became \"eleven\" in the "
        + "body.")
    #expect(
      unmet(.approved) { $0.approval = Approval(by: "Jonas", at: 0, isOwn: true) }
        == "Jonas approved it on 1970-01-01 00:00 UTC, but had changed the words last; another "
        + "person must approve it.")
  }

  @Test func `what stops a story for its agency or its readers is never forced`() {
    let names = Guard.all.filter { !$0.canBeForced }.map(\.name)
    #expect(names == ["changed", "not-held", "embargo-passed", "reason"])
  }

  @Test func `signed wants a signature on the record, and git's own setting cures it`() {
    #expect(unmet(.signed) { $0.isSigned = true } == nil)
    #expect(unmet(.signed) { _ in } == "The record of this step would not be signed.")
  }

  @Test func `reason wants words`() {
    #expect(unmet(.reason) { _ in } != nil)
    #expect(unmet(.reason) { $0.given = [.reason: "  "] } != nil)
    #expect(unmet(.reason) { $0.given = [.reason: "Wrong name"] } == nil)
  }

  @Test func `names are apart, and each says what it demands`() {
    #expect(Set(Guard.all.map(\.name)).count == Guard.all.count)
    #expect(Guard.all.allSatisfy { Shape.isName($0.name) && !$0.description.isEmpty })
    #expect(Guard.named("other-person")?.name == "other-person")
    #expect(Guard.named("Other-Person") == nil)
  }

  private func unmet(
    _ condition: Guard, in state: State = State(name: "draft"), at now: Int64 = 0,
    change: (inout Facts) -> Void
  ) -> String? {
    var facts = Facts.ready
    change(&facts)
    let actor = Actor(name: "Mei Tan", email: "mei@example.org", roles: .every)
    return condition.unmet(
      Guard.Occasion(facts: facts, state: state, actor: actor, now: now))?.sentence
  }
}
