import Foundation
import Stories
import Testing
import Workflows

@testable import Desk

/// How many random steps the law is tried on: `STET_CASES=100000` for the long run.
private let cases =
  ProcessInfo.processInfo.environment["STET_CASES"].flatMap { Int($0) } ?? 1_000

/// Wherever a story is, its agency's kill reaches it, and nothing but a person's reason undoes one.
@Suite struct KillLawTests {
  @Test(arguments: ["syndicated", "two-eyes"])
  func `a kill beats every state and order, and only a person with the role and a reason ends it`(
    name: String
  ) throws {
    let file = try #require(
      Shipped.files(publisher: "").first { $0.path == "Workflows/\(name).yaml" })
    let workflow = try #require(Workflow.read(Array(file.text.utf8)).workflow)
    let names = Set(workflow.states.map(\.name))
    let transitions = Set(workflow.transitions.map(\.name)).sorted()
    let roles = workflow.roles.map(\.name)
    var dice = Dice(seed: 4)
    var isKilled = false
    var state = workflow.initial
    var kills = 0
    var revivals = 0
    for number in 0..<cases {
      if number % 15 == 0 { (state, isKilled) = (workflow.initial, false) }
      // What the agency sends next, in words and in status.
      var fields = Story.Fields(id: "aaaaaaaaaa")
      let status = ["usable", "withheld", "canceled", "odd"].randomElement(using: &dice)
      fields.syndication = .init(agency: "AGP", guid: "g", version: "\(number)", status: status)
      if Int.random(in: 0..<4, using: &dice) == 0 {
        fields.signals = [.init("kill-suspect", words: "KILL KILL KILL")]
      }
      let order = AgencyOrder(Story.make(fields))
      switch Int.random(in: 0..<3, using: &dice) {
      case 0 where order != nil:
        let before = state
        if let step = order?.step(from: state, in: workflow) {
          state = step.to
          if step.transition.name == Transition.kill {
            isKilled = true
            kills += 1
          }
        }
        if order == .kill, !isKilled {
          Issue.record("step \(number): a kill did not reach \(before)")
        }
        if isKilled, workflow.state(state)?.isPublic == true {
          Issue.record("step \(number): \(state) is public after a kill")
        }
      default:
        let isTry = isKilled && Bool.random(using: &dice)
        let transition = try #require(
          isTry ? "reinstate" : transitions.randomElement(using: &dice))
        let role = try #require(roles.randomElement(using: &dice))
        let actor = Actor(name: role, email: "\(role)@x.example", roles: .only([role]))
        var facts = Facts(
          story: "storm", state: state, changed: Bool.random(using: &dice), headline: "x",
          body: "x", agency: "AGP", credit: "AGP")
        if Bool.random(using: &dice) { facts.given[.reason] = "Because." }
        if Bool.random(using: &dice) { facts.given[.note] = "We were wrong." }
        if Bool.random(using: &dice) { facts.given[.at] = "2026-02-03T09:00:00Z" }
        guard
          case .allowed(let step) = workflow.verdict(
            on: transition, facts: facts, actor: actor, now: 1_770_000_000,
            forcing: Bool.random(using: &dice))
        else { continue }
        if isKilled, step.to != state, workflow.state(step.to)?.isFinal == false {
          if role != "chief" || facts.given[.reason] == nil {
            Issue.record("step \(number): \(role) took a killed story to \(step.to)")
          }
          isKilled = false
          revivals += 1
        }
        if isKilled, workflow.state(step.to)?.isPublic == true {
          Issue.record("step \(number): \(transition) published a killed story")
        }
        if step.transition.name == Transition.kill { isKilled = true }
        state = step.to
      }
      #expect(names.contains(state))
    }
    #expect(kills > cases / 50 && revivals > 0)
  }
}
