import CGit
import DeskTesting

func show() { print("text") }
let id = UUID()
let die = Int.random(in: 1...6)
let text = try String(contentsOfFile: path)
let home = ProcessInfo.processInfo.environment["HOME"]
