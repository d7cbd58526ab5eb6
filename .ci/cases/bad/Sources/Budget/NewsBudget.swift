import Archive
import GRDB

func tell() { print("quiet floors do not print") }
