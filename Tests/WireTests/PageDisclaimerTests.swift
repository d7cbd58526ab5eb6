import FoundationEssentials
import Testing

@testable import Wire

struct PageDisclaimerTests {
  @Test(arguments: try WireCase.all(in: "page/disclaimers"))
  func `a wording is taken for what it means`(case given: WireCase) {
    let paragraphs = ["A ferry ran aground.", "Nobody was hurt.", given.text]
    let found = DisclaimerFinder.find(in: paragraphs)
    guard given["expect"] == "disclaimer" else {
      #expect(found.disclaimer == nil)
      #expect(found.remarks.isEmpty == (given["expect"] == "none"))
      return
    }
    #expect(found.index == 2)
    #expect(found.rest == nil)
    #expect(found.disclaimer?.publisher == given["publisher"])
    #expect(found.disclaimer?.agency == given["agency"])
    #expect(found.disclaimer?.scope.rawValue == given["scope"])
  }

  @Test func `the wording found is kept`() {
    let text =
      "(This story has not been edited by Harbour Post staff and is from a syndicated feed.)"
    #expect(DisclaimerFinder.find(in: ["A.", text]).disclaimer?.text == text)
  }

  @Test func `a disclaimer at the end of the last paragraph leaves the paragraph`() {
    let found = DisclaimerFinder.find(in: [
      "The tide fell at noon. (This story has not been edited by Quay staff and is from an AFP feed.)"
    ])
    #expect(found.rest == "The tide fell at noon.")
    #expect(found.disclaimer?.publisher == "Quay")
  }

  @Test func `no text makes the finder fail`() {
    for text in ["", "(", ")", "()", "*", "_", "not * edited", "\u{0}", "edited by", "edited by ,"]
    {
      #expect(DisclaimerFinder.find(in: [text]).disclaimer == nil)
    }
  }
}
