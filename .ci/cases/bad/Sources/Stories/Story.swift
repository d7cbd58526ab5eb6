import Foundation
import GRDB
public import Workflows
@preconcurrency import struct Desk.Verdict

let now = Date()
let later = Date.now
