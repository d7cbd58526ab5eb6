import Budget
import Git
import GRDB
