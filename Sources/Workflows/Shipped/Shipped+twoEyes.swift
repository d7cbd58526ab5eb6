extension Shipped {
  /// Workflows/two-eyes.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let twoEyes = #"""
    # yaml-language-server: $schema=schema/workflow.json
    #
    # Like syndicated.yaml, but nothing goes out that a second person has not read:
    #
    #   draft ---> edited ---> reviewed ---> published ---> corrected
    #
    # Whoever edited a text cannot pass it. A story nobody here edited can be passed by anybody with
    # the role, since the agency's words are not theirs. What was passed is bound to its words: one
    # word changed since, by whomever, and it must be passed again. In an emergency the chief may let
    # readers see what nobody passed; that is a debt, which another person clears (stet debts).
    # To use this workflow, write
    #     workflow: two-eyes
    # into desk.yaml. Check it with `stet workflow check`, look at it with `stet workflow draw`.

    name: two-eyes
    description: Nothing goes out that a second person has not read.
    initial: draft

    # Who holds which role is in people.yaml. At least two people should hold editor or chief, or
    # nobody may be able to pass what the other wrote.
    roles:
      writer:
        description: Edits stories.
      editor:
        description: Edits stories, passes what others edited, and publishes.
      chief:
        description: Does all that an editor does, and kills stories.
      wire:
        description: The agencies themselves, when they update, withhold or cancel a story.
        machine: true

    precedence: [kill, hold, retract, correct, publish, review, edit]

    states:
      draft:
        description: In hand. Nobody here has passed it yet.
      edited:
        description: Edited by our staff. Waits for a second person.
      reviewed:
        description: Read by a second person, ready to go out.
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

    # As in syndicated.yaml, and besides:
    #   approves: true   the step passes the words just as they stand; `needs: [approved]` asks for it
    #   force            who may pass by which guards in an emergency, with a reason
    #   lifts: debt      another person clears what was forced
    transitions:

      # --- The main road -----------------------------------------------------------------------

      - name: edit
        description: Change the text. It must be read by a second person again.
        title: Edit
        past: Edited
        from: [draft, edited, reviewed, scheduled]
        to: edited
        by: [writer, editor, chief]
        needs: [changed]

      - name: review
        description: Pass a text that somebody else edited, or one that came from the agency.
        title: Review
        past: Reviewed
        from: [draft, edited]
        to: reviewed
        by: [editor, chief]
        needs: [other-person, headline, body, credit]
        approves: true

      - name: return
        description: Give it back, with the reason.
        title: Return
        past: Returned
        from: [edited, reviewed]
        to: draft
        by: [editor, chief]
        asks: [reason]

      - name: publish
        description: Let readers see what was reviewed. With --force the chief need not wait for that.
        title: Publish
        past: Published
        from: [edited, reviewed, scheduled]
        to: published
        by: [editor, chief]
        needs: [approved, headline, body, credit, not-held, embargo-passed, up-to-date]
        force: {by: [chief], past: [approved]}

      - name: correct
        description: Change what readers can see. It cannot wait, so the record names who did it.
        title: Correct
        past: Corrected
        from: [published, corrected]
        to: corrected
        by: [editor, chief]
        needs: [changed, headline, body, credit, not-held]
        asks: [note]

      - name: clear-debt
        description: Say that what was forced is in order now. Whoever forced it cannot say so.
        title: Clear debt
        past: Cleared the debt of
        from: "*"
        to: same
        by: [editor, chief]
        asks: [reason]
        lifts: debt

      # --- The clock ---------------------------------------------------------------------------

      - name: schedule
        description: Let it go out at a set time.
        title: Schedule
        past: Scheduled
        from: [reviewed]
        to: scheduled
        by: [editor, chief]
        needs: [approved, headline, body, credit, not-held]
        asks: [at]

      - name: unschedule
        description: Take it off the clock. It has been read, and stays so.
        title: Unschedule
        past: Taken off the clock
        from: [scheduled]
        to: reviewed
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
        from: [draft, edited, reviewed, scheduled, published, corrected]
        to: held
        by: [editor, chief, wire]
        asks: [reason]

      - name: release
        description: Let it go on, from the beginning. It must be read by a second person again.
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
        from: [draft, edited, reviewed, scheduled, held]
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

      # A text that was read is not the text that comes in, so it goes back to the start.
      - name: update
        description: Take the agency's newer text into a story nobody has passed.
        title: Update
        past: Updated
        from: [draft, edited, held, spiked]
        to: same
        by: [writer, editor, chief, wire]

      - name: update
        description: Take the agency's newer text. What was reviewed must be reviewed again.
        title: Update
        past: Updated
        from: [reviewed, scheduled]
        to: draft
        by: [writer, editor, chief, wire]

    """#
}
