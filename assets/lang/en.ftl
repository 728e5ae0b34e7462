# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies
wedge-passive-allies = Passive allies
wedge-neutral = Neutral
wedge-passive-opposition = Passive opposition
wedge-active-opposition = Active opposition

## Actors
actor-unnamed = No name yet
actor-kind-person = Person
actor-kind-group = Group
actor-kind-organisation = Organisation
actor-kind-institution = Institution
confidence-guess = guess
confidence-likely = likely
confidence-sure = sure

## Kinds of relationship
kind-unnamed = No label yet
kind-works-with = works with
kind-influences = influences
kind-funds = funds
kind-answers-to = answers to
kind-in-conflict-with = in conflict with
kind-good-samaritan = good-samaritan solidarity
kind-trading-favours = trading favours
kind-two-sides = two sides of the same coin
kind-one-blood = one blood
sign-supports = supports
sign-strains = strains
sign-neither = neither
strength-1 = loose
strength-2 = usual
strength-3 = close
dash-solid = unbroken
dash-dashed = dashed
dash-dotted = dotted
dash-dash-dot = dash and dot
line-colour-0 = slate
line-colour-1 = red
line-colour-2 = violet
line-colour-3 = blue
line-colour-4 = green
line-colour-5 = plum

## Inspector
inspector-read-only = This map is open for reading only: nothing here can be changed.
inspector-various = various
inspector-several-hint = What you change here is changed for all of them.
inspector-name = Name
inspector-summary = { $kind } · { $wedge }
inspector-summary-leaning = { $kind } · { $wedge } · leaning { $other }
inspector-summary-unplaced = { $kind } · not placed yet
inspector-code-name = Code name
inspector-code-name-hint = what the room sees instead
inspector-confidential = Confidential
inspector-confidential-tip = Only you see it: it is absent from what the room sees and from redacted copies.
inspector-evidence = How do we know?
inspector-evidence-hint = what was seen or said
inspector-confidence = How sure?
inspector-influence = Influence
inspector-influence-of = influence { $value } of { $max }
inspector-not-judged = not judged
inspector-move-to = Move to
inspector-move-none = no move planned
inspector-move =
    { $steps ->
        [0] { $wedge } · is there
        [one] { $wedge } · one step
       *[other] { $wedge } · { $steps } steps
    }
inspector-one-step = People rarely move more than one wedge at a time. Plan the first step; the next one can follow.
inspector-appeal = What appeals to them
inspector-tactic = Tactic
inspector-ask = Ask
inspector-ask-hint = one simple thing
inspector-who = Who
inspector-by = By when
inspector-by-hint = a date
inspector-more = Part of, groups, contact, notes…
inspector-less = Fold away
inspector-filled = { $field }: { $value }
inspector-part-of = Part of
inspector-part-of-none = nothing larger
inspector-part-of-search = Find an actor
inspector-part-of-nobody = Nobody of that name can be chosen.
inspector-part-of-more = Type to find more.
inspector-groups = Groups
inspector-groups-hint = separated by commas
inspector-contact = Contact
inspector-contact-hint = who on our side
inspector-notes = Notes
inspector-relationships = Relationships
inspector-relationship-out = { $kind } { $name }
inspector-relationship-in = ← { $name } { $kind }
inspector-relationship-whole = { $from } { $kind } { $to }
inspector-relationship-confidential = { $text } · confidential
inspector-relationships-all = Show all { $count }
inspector-connect = + connect…
inspector-actors =
    { $count ->
        [one] { $count } actor
       *[other] { $count } actors
    }
inspector-place-in = Place in a wedge
inspector-place-in-wedge = Place in { $wedge }
inspector-place-in-tray = Back to the tray
inspector-delete-selected = Delete what is selected
inspector-from = From
inspector-to = To
inspector-between = Between
inspector-and = and
inspector-show-actor = Show this actor
inspector-reverse = Reverse direction
inspector-kind-of-relationship = Kind
inspector-strength = How close?
inspector-formal = Written down (contract, memorandum)
inspector-note = Note
inspector-delete-relationships =
    { $count ->
        [one] Delete relationship
       *[other] Delete { $count } relationships
    }
inspector-title = Title
inspector-title-hint = Title of the map
inspector-demand = Demand
inspector-demand-hint = Who is to do what, by when?
inspector-place = Place
inspector-place-hint = where it is decided
inspector-mirrored = Allies on the right
inspector-wedges = Wedges
inspector-wedges-hint = Your group's own names, if you use others.
inspector-wedge-name = Own name for { $wedge }
inspector-in-this-map = In this map
inspector-unplaced-count =
    { $count ->
        [0] everyone is placed
        [one] { $count } not placed yet
       *[other] { $count } not placed yet
    }
inspector-relationships-count =
    { $count ->
        [one] { $count } relationship
       *[other] { $count } relationships
    }
inspector-confidential-count =
    confidential: { $actors ->
        [one] { $actors } actor
       *[other] { $actors } actors
    }, { $relationships ->
        [one] { $relationships } relationship
       *[other] { $relationships } relationships
    }

## Legend
legend-heading = Relationships shown
legend-only = only
legend-only-name = only { $kind }
legend-only-tip = Show this kind alone (Alt+click on its row)
legend-show-all = all
legend-show-all-name = show all kinds
legend-edit = Edit legend…
legend-editor-heading = Legend
legend-editor-hint = Agree on few kinds before you draw, and on what each one means.
legend-column-label = Label
legend-column-sign = What it does
legend-column-directed = Arrow
legend-column-line = Line
legend-column-count = Drawn
legend-directed-of = arrow for { $kind }
legend-sign-of = what { $kind } does
legend-line-of = line of { $kind }
legend-line-tip = Choose colour and dash
legend-colour = Colour
legend-dash = Line
legend-add = Add a kind
legend-new-kind = new kind
legend-remove = Remove
legend-remove-of = remove { $kind }
legend-partnership = Kinds of partnership
legend-partnership-about = Good-samaritan solidarity, trading favours, two sides of the same coin, one blood: after Amanda Tattersall, as adapted by Amnesty International Australia. “One type isn't better than the other.”
legend-partnership-add = Add these four
legend-partnership-there = These four are in the legend
remove-kind-heading = Remove “{ $kind }”
remove-kind-text =
    { $count ->
        [0] No relationship is of this kind.
        [one] One relationship is of this kind. What is to become of it?
       *[other] { $count } relationships are of this kind. What is to become of them?
    }
remove-kind-turn = Another kind
remove-kind-delete = Delete
remove-kind-into = Turn into
remove-kind-cancel = Cancel
remove-kind-confirm-turn = Remove the kind
remove-kind-confirm-delete =
    { $count ->
        [0] Remove the kind
        [one] Remove it and the relationship
       *[other] Remove it and { $count } relationships
    }
