import Desk
import Wire

extension Session {
  /// One wire file, under the name that the person gave.
  func file(_ path: String) -> WireFile {
    WireFile(name: path, content: WireSupply.read(absolute(path)).content)
  }

  /// All of standard input as one wire.
  func standardInput() -> WireFile {
    do {
      return WireFile(name: "-", content: .success(try input()))
    } catch let failure as WireFailure {
      return WireFile(name: "-", content: .failure(failure))
    } catch {
      return WireFile(name: "-", content: .failure(WireFailure(.notAStory, "\(error)")))
    }
  }
}
