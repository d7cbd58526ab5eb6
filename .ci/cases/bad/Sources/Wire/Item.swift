import CXML
import Yams
