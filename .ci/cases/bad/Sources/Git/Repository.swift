import CGit
import Stories
