import Testing

@testable import Desk

@Suite struct WontTests {
  /// A source that brings something every so often, looked at once a minute.
  private func wont(
    arrivals: Int, every gap: Int64, from start: Int64 = 0, quietAfter: Int64? = nil
  ) -> (wont: Wont, now: Int64, changes: [Wont.Change]) {
    var wont = Wont()
    var now = start
    var changes: [Wont.Change] = []
    for minute in 0..<(Int64(arrivals) * gap / 60) {
      now = start + minute * 60
      let change = wont.look(
        at: now, every: 60, bringsNews: minute * 60 % gap == 0, quietAfter: quietAfter)
      changes += [change].compactMap(\.self)
    }
    return (wont, now, changes)
  }

  @Test func `a source has no habit before it has shown one`() {
    #expect(Wont().patience == nil)
    #expect(wont(arrivals: 20, every: 600).wont.patience == nil)
    #expect(wont(arrivals: 21, every: 600).wont.patience == 3600)
  }

  @Test(
    arguments: [
      (60, 3_600), (1_800, 3_600), (1_860, 3_720), (3_600, 7_200), (7_200, 14_400),
    ] as [(Int64, Int64)])
  func `it may be quiet for twice its longest usual gap, and an hour`(gap: Int64, patience: Int64) {
    #expect(wont(arrivals: 30, every: gap).wont.patience == patience)
  }

  @Test func `one long night in a hundred gaps is no habit`() {
    var (wont, now, _) = wont(arrivals: 150, every: 3_600)
    #expect(wont.patience == 7_200)
    for hour in 1...12 {
      _ = wont.look(at: now + Int64(hour) * 3_600, every: 60, bringsNews: hour == 12)
    }
    now += 12 * 3_600
    #expect(wont.patience == 7_200)
    #expect(wont.gaps.max() ?? 0 > 7_200)
  }

  @Test func `silence is told once, and its end`() throws {
    var (wont, now, before) = wont(arrivals: 30, every: 600)
    #expect(before.isEmpty)
    let last = try #require(wont.lastArrival)
    var changes: [Wont.Change] = []
    for _ in 0..<200 {
      now += 60
      changes += [wont.look(at: now, every: 60, bringsNews: false)].compactMap(\.self)
    }
    #expect(changes == [.fellSilent(since: last)])
    #expect(wont.isSilent)
    #expect(wont.look(at: now + 60, every: 60, bringsNews: true) == .spokeAgain(since: last))
    #expect(wont.look(at: now + 120, every: 60, bringsNews: true) == nil)
  }

  @Test func `a given time counts before the habit, and from the first look on`() {
    var wont = Wont()
    #expect(wont.look(at: 1_000, every: 60, bringsNews: false, quietAfter: 300) == nil)
    #expect(wont.look(at: 1_300, every: 60, bringsNews: false, quietAfter: 300) == nil)
    #expect(
      wont.look(at: 1_301, every: 60, bringsNews: false, quietAfter: 300)
        == .fellSilent(since: 1_000))
    #expect(wont.look(at: 1_400, every: 60, bringsNews: false, quietAfter: 300) == nil)
  }

  @Test func `a time when nobody looked is neither a gap nor a silence`() {
    var (wont, now, _) = wont(arrivals: 30, every: 600)
    let gaps = wont.gaps
    now += 86_400
    #expect(wont.look(at: now, every: 60, bringsNews: false) == nil)
    #expect(wont.watchedSince == now)
    _ = wont.look(at: now + 60, every: 60, bringsNews: true)
    #expect(wont.gaps == gaps)
    _ = wont.look(at: now + 120, every: 60, bringsNews: true)
    #expect(wont.gaps == gaps + [60])
  }

  @Test func `a source that is looked at rarely is watched all the same`() {
    var wont = Wont()
    for hour in 0..<30 {
      _ = wont.look(at: Int64(hour) * 7_200, every: 7_200, bringsNews: true)
    }
    #expect(wont.gaps.count == 29)
  }

  @Test func `a clock that goes back starts anew`() {
    var (wont, now, _) = wont(arrivals: 30, every: 600, from: 1_000_000)
    now -= 500_000
    #expect(wont.look(at: now, every: 60, bringsNews: false) == nil)
    #expect(wont.watchedSince == now)
    _ = wont.look(at: now + 60, every: 60, bringsNews: true)
    #expect(wont.gaps.allSatisfy { $0 > 0 })
  }

  @Test func `only the last two hundred gaps are kept`() {
    #expect(wont(arrivals: 500, every: 60).wont.gaps.count == 200)
  }

  @Test(
    arguments: [
      (1, 60, nil, 120), (2, 60, nil, 240), (5, 60, nil, 1_920), (6, 60, nil, 3_600),
      (99, 60, nil, 3_600), (10_000, 60, nil, 3_600), (1, 7_200, nil, 7_200), (1, 60, 30, 120),
      (1, 60, 900, 900), (1, 60, 86_400, 86_400), (0, 60, nil, 60), (1, 0, nil, 2),
    ] as [(Int, Int64, Int?, Int64)])
  func `a source that fails rests longer each time`(
    failures: Int, interval: Int64, asked: Int?, pause: Int64
  ) {
    #expect(BackOff.pause(after: failures, every: interval, asked: asked) == pause)
  }
}
