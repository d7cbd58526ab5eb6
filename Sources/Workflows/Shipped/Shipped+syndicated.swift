extension Shipped {
  /// Workflows/syndicated.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let syndicated = #"""
    # yaml-language-server: $schema=schema/workflow.json
    #
    # How a syndicated story goes through this desk.
    #
    #   draft ---> edited ---> published ---> corrected
    #
    # is its heart. Round it: scheduled, held, spiked, retracted, killed, withdrawn.
    # A story may also go from draft straight to published, as the agency sent it. Whether staff
    # edited it is never asserted here: it is computed from the words and shown to readers.
    #
    # You may change this file. Then run
    #     stet workflow check        what is wrong, with line and column
    #     stet workflow draw         what it looks like now
    # and commit it like a story. Every step in the record names the transition that was taken, so
    # do not give an old name a new meaning.

    name: syndicated
    description: Agency stories that go out as they came, or edited.

    # A story that comes in begins here.
    initial: draft

    # Who does what. Who holds which role is in people.yaml; without that file, you hold them all.
    roles:
      writer:
        description: Edits stories.
      editor:
        description: Edits and publishes stories, holds and spikes them.
      chief:
        description: Does all that an editor does, and kills stories.
      wire:
        description: The agencies themselves, when they update, withhold or cancel a story.
        machine: true               # no person needs to hold it

    # When two people (or a person and an agency) did different things to one story at the same
    # time, the step that stands first here wins. A kill beats everything.
    precedence: [kill, hold, retract, correct, publish, edit]

    # What a state means is said by these words, and never by its name:
    #   public: true     readers can see the story
    #   held: true       the story must not go out
    #   final: true      work on it ends here
    # A public state also says what a newer version of the agency's does:
    #   on-update: republish | review | ignore
    # It goes out at once where it disputes nothing that staff wrote, waits for a person (stet behind
    # lists what waits), or is kept on branch wire and nobody is asked.
    # A state that a step with `asks: [at]` leads to says what happens at that time:
    #   then: publish    stet tick takes that step, in the name of whoever gave the time
    states:
      draft:
        description: In hand. Nobody here has passed it yet.
      edited:
        description: Edited by our staff, ready to go out.
      scheduled:
        description: Goes out at a set time, if nothing stands against it then.
        then: publish
      published:
        description: Readers can see it.
        public: true
        on-update: review
      corrected:
        description: Readers can see it, with a note that says what was wrong.
        public: true
        on-update: review
      held:
        description: Stopped, by us or by the agency. Nobody can publish it until it is released.
        held: true
      spiked:
        description: We do not want it. It can be revived.
        final: true
      retracted:
        description: Taken back by us. Readers see a notice that says why, and no longer the story.
        final: true
      killed:
        description: Must never go out again, anywhere. It stays killed.
        final: true
      withdrawn:
        description: Killed, and somebody saw that readers find it nowhere any more.
        final: true

    # One step each.
    #   from    the states it may start from; "*" is every state, less those under `except`
    #   to      the state it leads to; `same` leaves the story where it is
    #   by      the roles of which one is enough
    #   needs   what must be true; Stet checks it and says what is missing
    #   asks    what must be given with it: reason (for the record), note (for readers), at (a time)
    #   lifts   what it takes out of the way, which no change of the text can: embargo
    #   title   what the record calls it; past is what Stet says when it is done
    transitions:

      # --- The main road -----------------------------------------------------------------------

      - name: edit
        description: Change the text. A scheduled story comes off the clock.
        title: Edit
        past: Edited
        from: [draft, edited, scheduled]
        to: edited
        by: [writer, editor, chief]
        needs: [changed]            # nothing changed, nothing recorded

      - name: publish
        description: Let readers see it, as the agency sent it or as we edited it.
        title: Publish
        past: Published
        from: [draft, edited, scheduled]
        to: published
        by: [editor, chief]
        needs: [headline, body, credit, not-held, embargo-passed, up-to-date]

      - name: correct
        description: Change what readers can see. They are told what was wrong.
        title: Correct
        past: Corrected
        from: [published, corrected]
        to: corrected
        by: [editor, chief]
        needs: [changed, headline, body, credit, not-held]
        asks: [note]

      # --- The clock ---------------------------------------------------------------------------

      - name: schedule
        description: Let it go out at a set time.
        title: Schedule
        past: Scheduled
        from: [draft, edited]
        to: scheduled
        by: [editor, chief]
        needs: [headline, body, credit, not-held]
        asks: [at]

      - name: unschedule
        description: Take it off the clock.
        title: Unschedule
        past: Taken off the clock
        from: [scheduled]
        to: draft
        by: [editor, chief]

      - name: lift-embargo
        description: Let it go out before its embargo ends, or give an unclear embargo its time
          with --at. No change of the text can do this.
        title: Lift embargo
        past: Lifted the embargo of
        from: "*"
        except: [spiked, retracted, killed, withdrawn]
        to: same
        by: [chief]
        asks: [reason]
        lifts: embargo

      # --- Stop --------------------------------------------------------------------------------

      - name: hold
        description: Stop it now. A public story is taken down.
        title: Hold
        past: Held
        from: [draft, edited, scheduled, published, corrected]
        to: held
        by: [editor, chief, wire]
        asks: [reason]

      - name: release
        description: Let it go on, from the beginning. Its text is kept as it is.
        title: Release
        past: Released
        from: [held]
        to: draft
        by: [editor, chief]
        asks: [reason]

      - name: spike
        description: We do not want it.
        title: Spike
        past: Spiked
        from: [draft, edited, scheduled, held]
        to: spiked
        by: [editor, chief]
        asks: [reason]

      - name: revive
        description: We want it after all.
        title: Revive
        past: Revived
        from: [spiked]
        to: draft
        by: [editor, chief]
        asks: [reason]

      - name: retract
        description: Take back what we published. Readers are told why. No newer version brings it back.
        title: Retract
        past: Retracted
        from: [published, corrected]
        to: retracted
        by: [editor, chief]
        asks: [note]

      - name: kill
        description: Take it away everywhere, for good. Agencies order this; so may the chief.
        title: Kill
        past: Killed
        from: "*"
        except: [killed, withdrawn]
        to: killed
        by: [chief, wire]
        asks: [reason]

      - name: withdraw
        description: Say that a killed story is gone from every page, and who looked. It stays killed.
        title: Withdraw
        past: Withdrew
        from: [killed]
        to: withdrawn
        by: [editor, chief]
        asks: [reason]

      - name: reinstate
        description: Undo a kill or a retraction. Only the chief may, and says why; the agency's own
          word does not.
        title: Reinstate
        past: Reinstated
        from: [retracted, killed, withdrawn]
        to: draft
        by: [chief]
        asks: [reason]

      # --- The agency sends a newer version ----------------------------------------------------

      - name: update
        description: Take the agency's newer text into what readers see. Nobody is told of it as of a
          correction. With `wire` under `by`, `on-update` could say republish.
        title: Update
        past: Updated
        from: [published, corrected]
        to: same
        by: [editor, chief]
        needs: [headline, body, credit, not-held, embargo-passed]

      - name: update
        description: Take the agency's newer text.
        title: Update
        past: Updated
        from: [draft, edited, scheduled, held, spiked]
        to: same
        by: [writer, editor, chief, wire]

    """#
}
