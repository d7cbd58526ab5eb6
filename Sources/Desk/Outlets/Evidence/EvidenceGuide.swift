import Archive
import Budget
import Git

/// Tells a stranger how to check the evidence: `README.txt`.
struct EvidenceGuide {
  private let evidence: Evidence

  init(_ evidence: Evidence) { self.evidence = evidence }

  /// The text; nothing of it comes from outside.
  var text: String {
    let main = evidence.main.commit.hex
    return """
      Evidence on one story of a news desk
      ====================================

      Story   \(evidence.entry.slug)-\(evidence.entry.id)
      File    \(evidence.entry.path)
      Commit  \(main)

      What is here

        evidence.html   the story, every step and what readers were told, to read and to print
        record.json     the same for a machine, with every fact of every commit's message
        agency/         what the agency sent, as it came, one number for each version;
                        NN.md is the text that the desk made of it
        versions/       the story after each step
        story.bundle    the whole history of the desk in git, with all its stories: whoever
                        is given this file is given them too
        SHA256SUMS      the SHA-256 of every other file

      How to check it, with git and sha256sum alone

        1. No file was changed since it was written:

             sha256sum -c SHA256SUMS

        2. The history is whole, and is that of the commit above:

             git clone story.bundle desk
             cd desk
             git fsck --strict
             git rev-parse main

           The last command must print \(main).
           Every commit is named by the digest of all that came before it. So if the desk told
           anybody this name, or showed it, at some time, nothing older was changed since then.

        3. Who did what to the story, and when:

             git log --first-parent -p \(main) -- \(evidence.entry.path)

           and what staff changed of the agency's words, word by word:

             git diff --word-diff origin/wire origin/main -- \(evidence.entry.path)

      What this cannot show

        The times and names in a commit are those that the desk's computers gave. A history
        could be written anew as a whole, under other names; what shows that is a copy of it,
        or the name of one of its commits, that somebody else has kept.

      """
  }
}
