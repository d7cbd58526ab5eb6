import Crypto
// import GRDB is only a comment, as is print("this")
import FoundationEssentials
import Yams

let time = time(of: story)  // not the clock: Date()
let shown = pretty.print(story)
let die = Int.random(in: 1...6, using: &dice)
let first = dates.first
