/// A program that makes a site of Markdown files, and what it wants of them.
public enum Generator: String, CaseIterable, Sendable {
  case hugo, jekyll, eleventy, astro
}
