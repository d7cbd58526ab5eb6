import ArgumentParser
import Foundation
import Git
import Workflows

func run() { print(Date()) }
