import DeskTesting
import Foundation
import Stories
import Testing

@testable import Workflows

let now = Date()
