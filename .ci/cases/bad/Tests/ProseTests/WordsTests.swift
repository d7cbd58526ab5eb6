import DeskTesting
import GRDB
import Testing
import Wire
@testable import Prose
