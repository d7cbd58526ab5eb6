import Desk
import Wire

extension Session {
  /// One wire file, under the name that the person gave.
  func file(_ path: String) -> WireFile {
    var file = WireSupply.read(absolute(path))
    file.name = path
    return file
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
