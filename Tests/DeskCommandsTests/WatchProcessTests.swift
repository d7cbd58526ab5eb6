import DeskTesting
import Foundation
import Testing

/// A watch that is a process: how it ends, and that there is one of it.
@Suite struct WatchProcessTests {
  private static let wires = URL(filePath: #filePath).deletingLastPathComponent().path + "/Wires"

  @Test(arguments: [("TERM", 143), ("INT", 130)])
  func `a signal ends it when the import in hand is done`(signal: String, code: Int) throws {
    let products = try #require(buildProductsFolder(holding: "stet"), "stet was not built")
    let folder = try ScratchFolder()
    let environment = try HermeticEnvironment(in: folder, commands: [products])
    try folder.makeFolder("desk")
    let outcome = try runProcess(
      "/bin/sh",
      [
        "-c",
        """
        stet init --publisher "Morning Post" > init.txt 2>&1
        mkdir incoming
        cp \(Self.wires)/storm-1.xml incoming/storm.xml
        touch -d 2026-03-14 incoming/storm.xml
        stet watch incoming --every 1s > watched.txt 2> notes.txt &
        watch=$!
        until grep -qs '^new' watched.txt; do sleep 0.1; done
        stet watch incoming 2> second.txt
        echo second $?
        stet edit storm --set headline='Beside the watch' > edit.txt 2>&1
        echo edit $?
        kill -\(signal) $watch
        wait $watch
        echo first $?
        stet watch incoming --once
        echo again $?
        git fsck --strict --no-dangling 2>&1
        git status --porcelain --untracked-files=no
        ls .git/*.lock .git/refs/heads/*.lock 2> none.txt
        """,
      ], in: folder.path("desk"), environment: environment)
    #expect(outcome.text == "second 75\nedit 0\nfirst \(code)\nagain 0\n")
    #expect(outcome.errorText == "")
    #expect(try folder.text(of: "desk/notes.txt") == "")
    #expect(try folder.text(of: "desk/second.txt").contains("Another stet watch"))
  }
}
