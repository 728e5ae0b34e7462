# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies
wedge-passive-allies = Passive allies
wedge-neutral = Neutral
wedge-passive-opposition = Passive opposition
wedge-active-opposition = Active opposition

## Files
file-not-found = There is no such file.
file-not-found-remedy = Check the name and the folder; a file on a stick or a share may be gone with it.
file-no-permission = The file may not be read by you.
file-no-permission-remedy = Ask whoever owns it, or copy it into a folder of your own.
file-no-answer = The disk or the share that the file is on does not answer.
file-no-answer-remedy = Plug it in again, or see to the connection, and then open the file once more.
file-folder = This is a folder, not a file.
file-folder-remedy = Open a file inside it; maps end in .ron.
file-not-regular = This is a device or a pipe, not a file.
file-not-regular-remedy = Copy what it holds into a file and open that.
file-unreadable = The file could not be read: { $cause }.
file-unreadable-remedy = Try again, or copy the file to another disk and open the copy.
file-too-big = The file is larger than { $most } MB, far more than a map can be.
file-too-big-remedy = Check that it is the right file.
file-grows-too-big = The map in this file would have over { $most } MB once Fanlight has saved it, and could not be opened again.
file-grows-too-big-remedy = Shorten its notes or take old snapshots out in a text editor, or split it into several files.
file-empty = The file is empty.
file-only-zeros = The file holds nothing but zeros, as after a power cut or from a broken disk.
file-zero-end = The end of the file is nothing but zeros, as after a power cut or from a broken disk.
file-damaged-remedy = Open an earlier copy of it, or one that you mailed to somebody.
file-sealed = The map is sealed with a password.
file-sealed-remedy = This version of Fanlight opens maps that are not sealed; unseal it with age first.
file-pdf = This is not a map but a PDF, whatever its name says.
file-xml = This is not a map but XML or a web page, whatever its name says.
file-binary = This is not a map: it is no text at all, but a picture, a program or the like.
file-office = This is not a map but a spreadsheet or another document of an office program, whatever its name says.
file-table = This is not a map but a table, as a spreadsheet writes it (CSV), whatever its name says.
file-table-remedy = To make a map of it, open it in a spreadsheet, copy the cells with the names, and paste them into “Add actors” of a new map.
file-json = This is not a map but JSON, the data of another program, whatever its name says.
file-rtf = This is not a map but a formatted text (RTF), whatever its name says.
file-markdown = This is not a map but a text in Markdown, whatever its name says.
file-text = This is not a map but some other text, whatever its name says.
file-other-remedy = Open the map itself: a text file that ends in .ron.
file-zip = This is not a map but a ZIP archive, whatever its name says.
file-zip-remedy = Unpack it and open the map inside: a text file that ends in .ron.
file-utf16 = The text of this file is in UTF-16, and maps are in UTF-8.
file-utf16-remedy = Open it in a text editor and save it with the encoding UTF-8.
file-not-utf8 = Here the file is not text in UTF-8.
file-not-utf8-remedy = Open it in a text editor and save it with the encoding UTF-8, or open an earlier copy.
file-conflict = Two versions of this map were not put together: version control left its marks here.
file-conflict-remedy = Keep one of the two parts, remove the lines with <<<<<<<, ======= and >>>>>>>, and open the file again.
file-other-format = This is not a map but a file that calls itself “{ $format }”.
file-no-format = This file does not say that it is a map.
file-no-format-remedy = If it is one, add format: "{ $wanted }", and version: 1, as its first two fields.
file-version-unknown = There is no such version of the format.
file-version-remedy = Write version: { $version }.
file-newer = The map was made by a newer Fanlight (format { $version }). What this one understands is shown; it is not saved over.
file-newer-unreadable = The map was made by a newer Fanlight (format { $version }), and this one cannot make sense of it from here on.
file-newer-remedy = Open it with a newer Fanlight, or ask for a copy in an older format.
file-comments = { $count ->
    [one] A comment begins here. Fanlight shows no comments and does not keep them when it saves.
   *[other] Here begins the first of { $count } comments. Fanlight shows no comments and does not keep them when it saves.
}
file-write-ext = Data of another program in this map is not valid and cannot be saved.
file-write-failed = The map could not be spelt out for saving.
file-write-too-big = The map has grown over { $most } MB and could not be opened again. Remove old snapshots or shorten notes.

problem-cut-off = The file ends too early; it was cut off.
problem-unknown-field = There is no field “{ $field }” here.
problem-unknown-field-remedy = Correct the name or remove the field. Known here: { $known }.
problem-unknown-value = “{ $value }” is not one of the values that may stand here.
problem-unknown-value-remedy = Write one of these, without quotes: { $known }.
problem-missing-field = The field “{ $field }” is missing.
problem-missing-field-remedy = Add { $field } to this record.
problem-field-twice = The field “{ $field }” stands here for the second time.
problem-field-twice-remedy = Keep one { $field } and remove the other.
problem-too-many = Here the list goes beyond { $most } records, the most it may have.
problem-too-many-remedy = Split the map into several files.
problem-too-many-kinds = With the kind of this relationship, the legend would have more than { $most } kinds, the most it may have.
problem-too-many-kinds-remedy = Write the ids of the kinds that are meant: many are likely misspelt.
problem-too-deep = The brackets are nested too deeply here.
problem-too-deep-remedy = A map needs only a few levels; check that it is the right file.
problem-not-an-id = An id is wanted here, but there is “{ $found }”.
problem-not-an-id-remedy = Write 32 digits from 0 to 9 and a to f, in quotes, as in the other records.
problem-number-too-large = The number is out of all bounds.
problem-comma-in-number = The number { $number } is written with a comma.
problem-comma-in-number-remedy = Write it with a point: { $number }.
problem-comma-in-whole-number-remedy = Write a whole number here, without a comma and without a point.
problem-escape = Within a text, a backslash stands before a sign that it does not go with.
problem-escape-remedy = Write two backslashes where one is meant.
problem-comma-remedy = Put a comma between two fields. Within a text, a backslash goes before every quote. The place may also be just before this one.
problem-extension = The file asks for “{ $name }”, of which Fanlight does not know.
problem-extension-remedy = Write #![enable(implicit_some)] as the first line, or remove that line.
problem-more-after-end = The map ends before this, but something follows.
problem-more-after-end-remedy = Remove what follows, or find the bracket that closes too early.
problem-wanted =
    { $what ->
        [text] A text in straight quotes, "like this", is wanted here.
        [number] A number is wanted here.
        [whole-number] A whole number is wanted here.
        [boolean] true or false is wanted here.
        [name] The name of a field or a value is wanted here: letters and _, without quotes.
       *[other] A “{ $what }” is wanted here.
    }
problem-unreadable = Here the file is not written as a map is.
problem-syntax-remedy = Correct it in a text editor; the place may also be just before this one. Or open an earlier copy.
problem-text-too-long = The text “{ $field }” is longer than { $most } characters.
problem-text-too-long-remedy = Shorten it in a text editor; Fanlight does not cut it, so that nothing is lost.
problem-forbidden-characters = Control characters or hidden marks that change the reading direction were removed from “{ $field }”.
problem-stance-not-a-number = { $actor }: the stance is not a number; placed in the tray.
problem-distance-not-a-number = { $actor }: the distance is not a number; the middle is used.
problem-stance-outside = { $actor }: the stance { $value } is outside 0 to 1; { $used } is used.
problem-distance-outside = { $actor }: the distance { $value } is outside 0 to 1; { $used } is used.
problem-influence-high = { $actor }: the influence { $value } is above 5; 5 is used.
problem-number = { $actor }: the number { $value } is not one that only this actor has; taken away.
problem-influence-low = { $actor }: the influence { $value } is below 1; taken as not judged.
problem-strength = The strength { $value } is not 1 to 3; { $used } is used.
problem-colour = The colour { $value } of “{ $kind }” does not exist; the first one is used.
problem-same-twice = “{ $name }” is in the file twice, all the same; one is kept.
problem-id-twice = “{ $name }” has the id of an earlier record; both are kept, this one under a new id.
problem-ext-twice = Data of another program, “{ $key }”, is here twice; the first is kept.
problem-kind-unknown = The legend does not have the kind “{ $kind }”; it is added.
problem-whole-missing = { $actor } is a part of an actor that is not in the map; it is left as part of none.
problem-part-of-itself = { $actor } is, in a circle, a part of itself; the circle is opened here.
problem-end-missing = The relationship has an end, { $id }, that is not in the map; it is left out.
problem-related-to-itself = A relationship of { $actor } with itself is left out.
problem-snapshot-of-stranger = The snapshot “{ $snapshot }” speaks of { $id }, which is not in the map; this is left out.
problem-snapshot-entry-twice = The snapshot “{ $snapshot }” speaks of { $actor } twice; the first is kept.
problem-many-more =
    { $count ->
        [one] And one more problem.
       *[other] And { $count } more problems.
    }

## Command line
cli-help-about = Map who stands where on a demand: allies, opposition, and everyone between.
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-arguments = Arguments
cli-help-options = Options
cli-help-map = The map to open; without one, the start screen is shown
cli-help-check = Print every problem of maps; ends with 0 (none), 1 (can be mended), 2 (a file cannot be used) or 4 (the answer could not be written)
cli-help-check-maps = The maps to check
cli-help-show = Print a summary of a map
cli-help-show-map = The map to show
cli-help-show-json = As one JSON object
cli-help-show-insight = What its relationships say, instead of the summary: ways in, bridges, clusters, gaps, whom to move next
cli-help-show-target = The actor to find ways in to: its name, its code name or its id
cli-help-export = Put a view into a file that browsers and drawing programs open
cli-help-export-map = The map
cli-help-export-as = The format: svg
cli-help-export-view = Which view: spectrum (the half circle, unless said otherwise), network or power
cli-help-export-size = How wide and high, in points; 1100x700 unless said otherwise
cli-help-export-focus = Let this actor stand out with those who have a relationship with it
cli-help-export-audience = For whom: facilitator (everything, unless said otherwise) or room (nothing confidential, under code names where there are any)
cli-help-export-theme = The colours: light (unless said otherwise) or dark
cli-help-export-to = Where to put it; a file that is there is replaced
cli-help-help = Print this help
cli-help-help-command = The command to explain
cli-help-version = Print the version
cli-value-map = MAP
cli-value-target = NAME-OR-ID
cli-value-file = FILE
cli-value-command = COMMAND
cli-usage = fanlight [MAP], or fanlight COMMAND …
cli-usage-check = fanlight check MAP…
cli-usage-show = fanlight show [OPTIONS] MAP
cli-usage-export = fanlight export [OPTIONS] -o FILE MAP
cli-usage-help = fanlight help [COMMAND]
cli-error-unknown = There is no argument “{ $argument }” here.
cli-error-missing = This is missing: { $argument }
cli-error-conflict = “{ $argument }” and “{ $other }” do not go together.
cli-error-value = “{ $argument }” needs something behind it.
cli-error-one-of = “{ $argument }” takes one of these: { $values }.
cli-error-size = “{ $argument }” takes a width and a height such as 1100x700, each from { $least } to { $most }.
cli-error-values = “{ $argument }” takes no more than one thing.
cli-error-utf8 = An argument is no text this program can read.
cli-error-other = The arguments are not understood.
cli-error-help = “fanlight { $of }--help” says which there are.
cli-export-other-format = { $path } would be of another format than its name says: what is written is SVG. Give it a name that ends in “.svg”.
cli-export-over-map = { $path } is the map itself: a picture is not put in its place.
cli-no-room = The answer could not be written: the disk is full.
cli-not-written = The answer could not be written.
cli-title = Map: { $title }
cli-untitled = (no title)
cli-demand = Demand: { $demand }
cli-place = Place: { $place }
cli-actors =
    { $count ->
        [one] One actor
       *[other] { $count } actors
    }
cli-wedge =
    { $influence ->
        [0] { $label }: { $actors }
       *[other] { $label }: { $actors } (influence { $influence })
    }
cli-unplaced = Not placed yet: { $actors }
cli-relationships =
    { $count ->
        [one] One relationship
       *[other] { $count } relationships
    }
cli-kind = { $label }: { $relationships }
cli-snapshots =
    { $count ->
        [one] One snapshot
       *[other] { $count } snapshots
    }
cli-snapshot = { $date } { $label }
cli-confidential = Confidential: { $actors } of the actors, { $relationships } of the relationships


## What the system says, within a sentence
cause-not-found = it is not there any more
cause-not-allowed = the system does not allow it
cause-busy = another program holds it
cause-interrupted = the system was interrupted
cause-no-memory = the computer has no more memory
cause-full = there is no more room
cause-name = such a name is not possible there
cause-damaged = what is there is damaged
cause-unsupported = the place cannot do that
cause-silence = the disk or the share does not answer
cause-too-many-open = too many files are open
cause-number = the system’s error number is { $number }
cause-unknown = the system does not say why

## Saving and recovery
save-unreadable = What would have been written could not be read back as the same map. This is a fault of Fanlight. Nothing on disk was touched.
save-unreadable-remedy = Your work is still in this window and in its recovery copy. Undo the last steps, and try to save again.
save-changed-on-disk = { $path } was changed by another program since it was opened here.
save-changed-on-disk-remedy = Overwrite it, keep both, or reload it.
save-exists = There already is a file { $path }.
save-is-folder = { $path } is a folder.
save-not-a-file = { $path } is a device or a pipe, not a file.
save-no-folder = There is no folder { $path }. A memory stick may be unplugged, or the folder renamed.
save-no-folder-remedy = Plug the stick in, or make the folder again, and save once more. Or save in another folder.
save-folder-protected = No file may be made in the folder { $path }: it is protected, or the whole disk is for reading only. Whatever is in it is as it was.
save-protected = { $path } or its whole disk is protected against writing, or another program holds it. The file is as it was.
save-protected-remedy = Close the other program or lift the protection, and save once more. Or save under another name.
save-hard-linked = { $others ->
    [one] { $path } goes by one more name on this disk, and the file of that name would keep the old content.
   *[other] { $path } goes by { $others } more names on this disk, and the files of those names would keep the old content.
  }
save-hard-linked-remedy = Save under another name. Or save as this very name and let it be replaced: then the other names keep what was in it.
save-another-disk = { $path } is not there any more, and what is in that place now is another disk. Nothing was written.
save-another-disk-remedy = Plug in the disk that it was on, and save once more. Or save under another name, here or elsewhere.
save-loses-attribute = { $path } carries something beside its content, “{ $attribute }”, that the saved file could not be given. The file is as it was.
save-loses-attribute-remedy = Save under another name. Or save as this very name and let it be replaced: then that is lost.
save-name-too-long = The name “{ $name }” is too long for the folder { $path }.
save-name-too-long-remedy = Save under a shorter name.
save-name-sign = In the place of { $path }, a name may not have the sign “{ $sign }”. Nothing was written.
save-name-sign-remedy = Save under a name without it. On most memory sticks, none of " * / : < > ? \ | is possible.
save-name-refused = The place of { $path } does not take a file of this name, and does not say why. Nothing was written.
save-name-refused-remedy = Save under another name, of letters and digits only; Windows keeps names such as CON and AUX for itself. Or save in a folder on this computer, and copy the file there by hand.
save-no-replacing = The place of { $path } does not let one file take the place or the name of another, as some cloud folders and shares do not. Nothing there is protected, and what is there is as it was.
save-no-replacing-remedy = Save under another name, or in a folder on this computer, and copy the file there by hand.
save-of-another-owner = { $path } belongs to somebody else, and in this folder only its owner may put another file in its place. The file is as it was.
save-no-answer = The disk or the share of { $path } does not answer, or has faults. What is in the file could not be looked at.
save-no-answer-remedy = Save on another disk now. Then plug this one in again, or see to the connection.
save-links-in-a-circle = The symbolic link { $path } leads in a circle.
save-disk-full = There is no room for { $path }. The file is as it was.
save-disk-full-remedy = Make room there, and save once more. Or save on another disk.
save-not-confirmed = { $path } was written, but could not be read back as it should be. Do not rely on it.
save-not-confirmed-remedy = Save on another disk as well.
save-failed = { $path } could not be written: { $cause }. The file is as it was.
save-failed-remedy = Save once more, or in another place.
save-newer = { $path } was made by a newer Fanlight (format { $version }) and may hold what this one does not know. It is not saved over, and it is as it was.
save-newer-remedy = Save under another name.
save-other-name-remedy = Save under another name.
save-other-folder-remedy = Save in another folder.
task-broken = Something in the background broke off. This is a fault of Fanlight; your map is as it was. Try it again.
save-nothing-written = Nothing on disk was touched, and the map is still open here.
recovery-not-kept = No recovery copy of your unsaved work could be made, and it is tried again and again. { $cause } Save often.
recovery-silent = Fanlight’s own folder does not answer.
recovery-not-forgotten = { $count ->
    [one] One file of Fanlight could not be removed. Close other windows of Fanlight and try again, or remove it yourself:
   *[other] { $count } files of Fanlight could not be removed. Close other windows of Fanlight and try again, or remove them yourself:
  } { $paths }

## Spectrum
spectrum-canvas = Spectrum of allies
hub-title = Our demand
wedge-count =
    { $count ->
        [one] 1 actor
       *[other] { $count } actors
    }
map-untitled = Untitled map
map-untitled-file = map
actor-description = { $name }, { $kind }, { $place }
naming-label = Name of the new actor
naming-label-confidential = Name of the new actor, confidential
naming-hint = Name, then Enter
choose-kind = Which relationship?
copy-suffix = (copy)

## Left panel
entry-title = Add actors
entry-hint = Name, then Enter
entry-help = Enter adds it to the tray below, Alt+1 to 5 places it at once. Ctrl+V takes a whole list.
entry-confidential = Add as confidential
tray-title = Not placed yet
tray-empty = Everyone has a place.

## Status bar
status-balance = { $with } of { $placed } with us · { $against } against · weighted by influence { $influence_with } : { $influence_against }
status-wedge =
    { $count ->
        [one] { $wedge }: 1 actor, influence { $influence }
       *[other] { $wedge }: { $count } actors, influence { $influence }
    }
status-saving = { $file } · saving …
status-saved = { $file } · saved
status-changed = { $file } · changed
status-not-saved = { $file } · not saved yet
status-read-only = { $file } · read-only: made by a newer Fanlight

## What happened
notice-saved = Saved { $file }
notice-forgotten = Fanlight has forgotten everything it kept on this computer.
notice-load-stuck = { $file } is still being read: the disk or the share may not answer. Other maps can be opened meanwhile.
notice-file-dialog-open = A file dialog is open already. It may lie behind this window.
notice-save-stuck = { $file } is still being saved: the disk or the share may not answer. “Save as…” saves the map somewhere else meanwhile.
notice-save-left = The map is saved. { $file } is still being saved, too: the disk or the share may not answer, and may never get the latest state.
notice-read-only = { $file } was made by a newer Fanlight and is not saved over. Save the map under another name.
notice-map-full = { $name } was not added: a map holds { $most } actors at most.
finding-at = Line { $line }: { $text }
failure-not-saved = { $file } could not be saved
failure-not-opened = { $file } could not be opened
failure-place = { $path }, line { $line }, column { $column }
window-failed =
    Fanlight could not open a window.
    It needs a display and OpenGL 2.1 or newer. Over a remote connection, run it on the machine itself; on an old graphics card, try with LIBGL_ALWAYS_SOFTWARE=1. The commands "fanlight check" and "fanlight show" work without a window.
    For whoever helps you: { $detail }

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
inspector-confidential-tip = Only you see it: it is absent from what the room sees.
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
inspector-tab = Details
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
signs-more = What the signs mean
signs-less = Fold the signs away
signs-unplaced = not placed yet
signs-pin = pinned where it was dragged
signs-influence = little or much influence
signs-move = planned move
signs-wished = as if it had moved
signs-dots = dots it was given
signs-confidential = confidential
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


## Menus, keys, steps of undo
menu-file = File
menu-edit = Edit
menu-view = View
menu-map = Map
menu-help = Help
menu-language = Language
menu-language-system = As the system
menu-theme = Theme
menu-theme-light = Light
menu-theme-dark = Dark
menu-scale = Size of the interface
menu-scale-percent = { $percent } %

cmd-new = New map
cmd-open = Open…
cmd-save = Save
cmd-save-as = Save as…
cmd-revert = Revert…
cmd-revert-tip = Goes back to the map as it is in its file
cmd-close = Close map
cmd-keep-recent = Keep a list of recent files
cmd-keep-recent-tip = Without one, the start screen shows no map that was open on this computer
cmd-forget = Forget everything on this computer…
cmd-forget-tip = Removes recovery copies, recent files and settings, but no map
cmd-quit = Quit
cmd-undo = Undo
cmd-undo-step = Undo: { $step }
cmd-redo = Redo
cmd-redo-step = Redo: { $step }
cmd-select-all = Select all placed actors
cmd-duplicate = Duplicate
cmd-delete = Delete
cmd-place-1 = Place in active allies
cmd-place-2 = Place in passive allies
cmd-place-3 = Place in neutral
cmd-place-4 = Place in passive opposition
cmd-place-5 = Place in active opposition
cmd-unplace = Back to “Not placed yet”
cmd-spread = Spread over the wedge
cmd-spread-tip = Spreads everybody in the wedges of the selected actors evenly over them
cmd-connect = Connect with…
cmd-connect-tip = Type the other one’s name, or click it
cmd-reverse = Reverse direction
cmd-reverse-tip = Swaps the two ends of the selected relationships
cmd-fit = Fit whole spectrum
cmd-zoom-selection = Zoom to what is selected
zoom-level = { $percent } %
cmd-zoom-in = Zoom in
cmd-zoom-out = Zoom out
cmd-left-panel = Panel on the left
cmd-inspector = Panel on the right
cmd-picture-alone = Only the picture
cmd-picture-alone-tip = Everything beside it goes, and comes back by the same key
cmd-add-actors = Add actors
cmd-add-actors-tip = Puts the cursor into the entry box: a name, Enter, the next name
cmd-mirror = Mirror
cmd-mirror-tip = Draws allies on the other side; nobody’s placement changes
cmd-legend = Edit legend…
cmd-tattersall = Add partnership kinds (Tattersall)
cmd-tattersall-tip = Adds four kinds of partnership to the legend: good-samaritan solidarity, trading favours, two sides of the same coin, one blood
cmd-shortcuts = Keys and gestures
cmd-about = About Fanlight

key-ctrl = Ctrl
key-shift = Shift
key-alt = Alt
key-delete = Delete
key-backspace = Backspace
key-insert = Insert
key-home = Home

step-add = { $count ->
    [one] add { $name }
   *[other] add { $count } actors
}
step-remove = { $count ->
    [one] delete { $name }
   *[other] delete { $count } actors
}
step-connect = { $count ->
    [one] connect { $name }
   *[other] add { $count } relationships
}
step-disconnect = { $count ->
    [one] delete a relationship
   *[other] delete { $count } relationships
}
step-move = { $count ->
    [one] move { $name }
   *[other] move { $count } actors
}
step-unplace = { $count ->
    [one] take { $name } off the spectrum
   *[other] take { $count } actors off the spectrum
}
step-rename = { $count ->
    [one] rename { $name }
   *[other] rename { $count } actors
}
step-want = { $count ->
    [one] plan a move for { $name }
   *[other] plan a move for { $count } actors
}
step-influence = { $count ->
    [one] judge the influence of { $name }
   *[other] judge the influence of { $count } actors
}
step-change = { $count ->
    [one] change { $name }
   *[other] change { $count } actors
}
step-change-relationship = { $count ->
    [one] change a relationship
   *[other] change { $count } relationships
}
step-reverse = { $count ->
    [one] reverse a relationship
   *[other] reverse { $count } relationships
}
step-title = change the title
step-demand = change the demand
step-place = change the place
step-mirror = mirror the map
step-label = rename a wedge
step-legend = change the legend

## Start screen
start-what = Write down one demand, and put everyone who matters to it into a half circle: from those who act with you, through those who do not care, to those who act against you. That is a spectrum of allies. What it teaches is a relief: nobody has to win over the opposition. A campaign wins by moving key groups one wedge closer.
start-new = New map
start-open = Open…
start-recent = Recent maps
start-missing = not found
start-examples = Examples to look at and change
start-local = Everything stays on this computer. Fanlight contains no network code.
map-contents = { $actors ->
    [one] 1 actor
   *[other] { $actors } actors
}, { $relationships ->
    [one] 1 relationship
   *[other] { $relationships } relationships
}

## Dialogs
dialog-cancel = Cancel
dialog-close = Close

dialog-unsaved-title = Save the changes to { $file }?
dialog-unsaved-text = What you did since the last save would be lost.
dialog-unsaved-save = Save
dialog-unsaved-discard = Don’t save

dialog-exists-title = There is already a file { $file }

dialog-changed-title = { $file } was changed by somebody else
dialog-changed-text = The file on disk is no longer the one you opened. Another person or program has written to it since. Nothing was saved yet.
dialog-changed-keep-both = Keep both
dialog-changed-keep-both-text = Save your map under a new name. Theirs stays as it is, and nothing is lost.
dialog-changed-overwrite = Overwrite
dialog-changed-overwrite-text = Put your map in the place of theirs. What they changed is lost.
dialog-changed-reload = Reload
dialog-changed-reload-text = Show their map here. What you changed since your last save is lost.

dialog-revert-title = Go back to { $file } as it is on disk?
dialog-revert-text = { $count ->
    [0] What was not saved is lost, and this cannot be undone.
    [one] One step that was not saved is lost, and this cannot be undone.
   *[other] { $count } steps that were not saved are lost, and this cannot be undone.
}
dialog-revert-confirm = Revert

dialog-real-names-title = Show the room real names?
dialog-real-names-text = { $count ->
    [0] No name is on the picture yet. From now on the room reads the real names of those you place.
    [one] One real name appears, in place of a code name.
   *[other] { $count } real names appear, in place of code names.
}
dialog-real-names-confirm = Show real names
dialog-forget-title = Forget everything on this computer?
dialog-forget-goes = These are removed:
dialog-forget-copies = recovery copies, also those of maps that were never saved
dialog-forget-recent = the list of recent maps
dialog-forget-settings = your settings: language, theme, size of the interface
dialog-forget-stays = Your maps stay where you saved them, and the map that is open stays open. Another Fanlight that is running keeps the copies of its own unsaved work.
dialog-forget-limits = Removed files can sometimes be brought back with special tools, and the system may keep lists of its own.
dialog-forget-confirm = Forget everything

dialog-path-open-title = Open a map
dialog-path-save-title = Save the map as
dialog-path-open = Open
dialog-path-save = Save
dialog-path-up = Up
dialog-path-home = Home
dialog-path-folder = Folder
dialog-path-list = Folders and files
dialog-path-name = File name
dialog-path-all-files = All files
dialog-path-reading = Reading the folder…
dialog-path-empty = No maps and no folders in here.
dialog-path-left-out = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
dialog-path-exists = { $file } is in this folder already. If you replace it, what is in it now is lost.
dialog-path-replace = Replace
dialog-path-other-name = Another name
dialog-path-is-folder = { $name } is a folder. Give the file another name.
folder-missing = There is no folder { $path }.
folder-silent = { $path } does not answer: the disk or the share may be gone.
folder-no-permission = You are not allowed to look into { $path }.
folder-unreadable = { $path } cannot be read: { $cause }.

dialog-recovery-title = { $count ->
    [one] A map was left unsaved
   *[other] { $count } maps were left unsaved
}
dialog-recovery-text = Fanlight ended before this was saved. The copies were kept on this computer; the files themselves were not touched.
dialog-recovery-open = Open the copy
dialog-recovery-discard = Discard
dialog-recovery-later = Later
dialog-unreadable-title = A recovery copy cannot be read
dialog-unreadable-text = Fanlight ended before something was saved, and the copy of it that was kept on this computer is damaged. Saved as a file, it can be given to somebody who may still make something of it.
dialog-unreadable-save = Save it as a file…
dialog-unreadable-file = recovery copy
dialog-recovery-untitled = Map without a title
dialog-recovery-age-moment = a moment ago
dialog-recovery-age-minutes = { $count ->
    [one] one minute ago
   *[other] { $count } minutes ago
}
dialog-recovery-age-hours = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
}
dialog-recovery-age-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
}
dialog-recovery-where = Show the folder
dialog-recovery-never-saved = It was never saved to a file.
dialog-recovery-missing = Its file is not there any more, or cannot be read.
dialog-recovery-as-many = As many actors and relationships as the file; something else differs.
dialog-recovery-more-actors = { $count ->
    [one] One actor more than the file.
   *[other] { $count } actors more than the file.
}
dialog-recovery-fewer-actors = { $count ->
    [one] One actor fewer than the file.
   *[other] { $count } actors fewer than the file.
}
dialog-recovery-more-relationships = { $count ->
    [one] One relationship more than the file.
   *[other] { $count } relationships more than the file.
}
dialog-recovery-fewer-relationships = { $count ->
    [one] One relationship fewer than the file.
   *[other] { $count } relationships fewer than the file.
}
dialog-recovery-changed-since = The file was changed by somebody else in the meantime: both hold something the other does not.

dialog-findings-title = { $file } was mended while it was read
dialog-known-title = Before you save { $file }
dialog-newer-title = { $file } was made by a newer Fanlight
dialog-findings-text = { $count ->
    [one] One thing in the file was not as it should be, and was put right:
   *[other] { $count } things in the file were not as they should be, and were put right:
}
dialog-findings-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
dialog-findings-save = The file itself is as it was until you save.
dialog-failure-remedy = What you can do
dialog-failure-open = Open another map…
dialog-failure-save-as = Save as…

dialog-shortcuts-title = Keys and gestures
dialog-shortcuts-filter = Find a key or gesture
dialog-shortcuts-none = Nothing matches.

gesture-title = On the spectrum
gesture-add = Add an actor
gesture-add-how = Double-click in a wedge
gesture-place = Place an actor
gesture-place-how = Drag it into a wedge, or from the list of those not placed yet
gesture-connect = Connect two actors
gesture-connect-how = Drag from the handle of one to the other
gesture-select-more = Select several
gesture-select-more-how = Shift and click
gesture-select-box = Select an area
gesture-select-box-how = Shift and drag on the paper
gesture-nudge = Move the selected a little
gesture-nudge-how = Alt and arrow keys; with Shift, ten times as far
gesture-zoom = Zoom at the pointer
gesture-zoom-how = Mouse wheel, or pinch
gesture-pan = Shift the view
gesture-pan-how = Drag the paper, or hold Space and drag
gesture-rename-wedge = Rename a wedge
gesture-rename-wedge-how = Double-click its name
gesture-cancel = Cancel a drag
gesture-cancel-how = Esc

about-title = About Fanlight
about-version = Version { $version }
about-what = Fanlight puts a group’s allies and opponents into a half circle, shows how they are related, and helps the group decide whom to move.
about-network = The program contains no network code: it sends nothing and fetches nothing.
about-translation = The Spanish texts are our own and have not been reviewed by a native facilitator yet.
about-licence = Licence of the program: { $licence }
about-fonts = Fonts: Inter and Noto Sans Arabic, both under the SIL Open Font License 1.1

## Notices
notice-dismiss = Dismiss

### In front of the room

menu-present = Present
cmd-present = Present in a window for the room
cmd-present-tip = What is confidential is not in it. This window goes on as before.
cmd-present-here = Present in this window
cmd-present-here-tip = Without menus and panels; it can still be edited.
cmd-blank = Blank what the room sees
cmd-blank-tip = The room sees paper, at once.
cmd-show-room = Show the room
cmd-show-room-tip = The room sees what the small copy shows.
cmd-freeze = Freeze what the room sees
cmd-freeze-tip = The room keeps its picture while you prepare.
cmd-names-for-room = Code names or real names for the room
cmd-network-for-room = Show the room the network or the half circle
cmd-network-for-room-tip = In the network the room sees everybody it may see, those who are not placed yet, too.
cmd-spotlight = Show the room where you point
cmd-lift = Let the selected actor stand out in the room
cmd-follow = The room sees the part you look at
cmd-swap-screens = Swap the screens of the room and the desk
cmd-put-paper-away = Close the paper on the projector
cmd-show-desk = Show the desk
cmd-start-blank = Start blank
cmd-start-blank-tip = The room sees nothing but paper until you show it the map
room-title = What the room sees
room-tab = Room
room-is-live = live
room-is-blank = blank
room-is-frozen = frozen
room-is-over = over
room-preview = A small copy of what the room would see
room-show = Show the room
room-over = The presentation is over. The room sees paper, not your desktop.
room-again = Present again
room-put-away = Close the paper
room-screen = Screen of the room
curtain-by-facilitator = The room sees paper. This is what it would see.
curtain-by-idleness = Nobody touched anything for a while, so the room sees paper. This is what it would see.
curtain-more-to-see = Something hidden from the room was about to be seen. Until you show it the map, it sees paper.
curtain-from-before = Undo or redo went to what the room was not shown. Until you show it, the room sees paper.
curtain-another-map = Another map is open. Until you show it, the room sees paper.
curtain-reread = The map was read again. Until you show it, the room sees paper.
curtain-forbidden = What the room saw was to be hidden. It sees paper; this is what it would see.
curtain-screens = The screens changed, so the room sees paper. Look where its window is before you show it.
curtain-was-wall = The room saw this window a moment ago. Until you show it the map, it sees paper.
curtain-interrupted = Fanlight did not end well the last time. Until you show it, the room sees paper.
room-copy = A small copy of what the room sees
room-window-title = Fanlight – for the room
room-badge-code = Code names
room-badge-wish = as if they had moved
room-this-file = the map
room-badge-real = Real names
room-blank = Blank
room-half-circle = Half circle
room-network = Network
room-freeze = Freeze
room-code-names = Code names
room-spotlight = Show where I point
room-lift = Lift the selected actor
room-follow = Follow my view
room-one-screen = There is one screen. Move the window for the room aside, or press F11 to present in this one.
room-text = Size of texts
room-idle = Blank by itself
room-idle-never = never
room-idle-minutes = { $count ->
    [one] after a minute without input
   *[other] after { $count } minutes without input
}
room-end = End the presentation
room-how-to-leave = F11 brings menus and panels back. F9 blanks the wall.
cover-show-desk = Show the desk here
cover-be-wall = Make this the wall
cover-swap = Swap the screens
cover-was-wall = The room can still see this window. Move it to a screen of your own, or show the desk here with Enter.
cover-screens-overlap = The screens show the same, so the room sees this window. Enter shows your desk to everybody; F11 makes this window the wall.
cover-screen-went = The screens changed, and the room may see this one. Enter shows your desk here; F11 makes this window the wall.
cover-interrupted = Fanlight was presenting, or still is. Make sure that the room does not see this screen; then press Enter.
wall-paper = F9 goes on. F11 leads back to the desk.
wall-no-map = No map is open. F11 leads back to the desk.
### For every room
menu-theme-high-contrast = High contrast
cmd-reduce-motion = Reduce motion
cmd-reduce-motion-tip = Nothing fades or slides by itself
cmd-context-menu = Menu of what is selected
gesture-context = Menu of an actor, line or wedge
gesture-context-how = Right click, or rest a finger on it
menu-all = Menu
status-wedges = Actors of each wedge
key-menu = Menu
cmd-paste-actors = Paste actors
cmd-paste-actors-tip = Puts the names on the clipboard into the entry box
context-actors = { $count ->
    [one] One actor
   *[other] { $count } actors
}
context-relationships = Relationship
context-place-in = Place in “{ $wedge }”
context-add-here = Add an actor here
context-rename-wedge = Rename the wedge
context-spread-wedge = Spread over this wedge
context-select-wedge = Select all in this wedge
### Guide and code names
cmd-guide = Guide
cmd-guide-tip = The steps of the exercise, with the time for each
cmd-code-names = Give code names
cmd-code-names-tip = Gives a neutral word to everyone who has no code name yet
step-code-names = { $count ->
    [one] give { $name } a code name
   *[other] give { $count } code names
}
notice-code-names = { $count ->
    [0] Everyone has a code name already.
    [one] One actor got a code name.
   *[other] { $count } actors got code names.
}
inspector-code-name-double = { $name } has it, too.
inspector-code-name-is-name = { $name } is really called that.
inspector-code-name-own = This is the real name.

guide-heading = Guide
guide-hide = hide
guide-hide-name = hide the guide
guide-presets = Time for all of it
guide-minutes = { $count } min
guide-start = Start
guide-pause = Pause
guide-minute-more = One minute more for this step
guide-minute-less = One minute less for this step
guide-time-left = { $time } left for this step
guide-time-over = { $time } over the time for this step
guide-room-sees = the room sees the time
guide-step-name = { $number }. { $title }
guide-done-name = done: { $title }
guide-done-tip = Tick off, or take the tick away
guide-back = Back
guide-next = Done, next
guide-finish = Done
guide-without-evidence = { $count ->
    [0] For everyone on the map something is written down.
    [one] Nothing is written down for one actor yet.
   *[other] Nothing is written down for { $count } actors yet.
}
guide-kind-shown = { $count ->
    [one] Shown: { $kind }, one relationship
   *[other] Shown: { $kind }, { $count } relationships
}
guide-moves-count = { $count ->
    [0] Nobody has been chosen yet.
    [one] One has been chosen.
   *[other] { $count } have been chosen.
}
guide-without-who = { $count ->
    [0] Every move has somebody who does it.
    [one] One move has nobody yet who does it.
   *[other] { $count } moves have nobody yet who does them.
}

guide-prepare-title = Agree on the legend
guide-prepare-text = Before the first name falls, agree on what the lines will mean. Three to five kinds are plenty: who works with whom, who listens to whom, who pays, who is in conflict. Say each one in a sentence and write that down. A calm minute now saves a long argument later.
guide-prepare-room = what the lines mean
guide-demand-title = State the demand
guide-demand-text = Say it in one sentence: who is to do what, by when? Read it aloud and ask whether everyone can live with it. All that follows is about this sentence and no other.
guide-demand-room = our demand
guide-list-title = List who matters
guide-list-text = Only names now, as fast as they come; nobody is placed yet. Ask for people you could ring up: not “the media”, but the two editors who decide. Who is missing? Who decides, who feels the result, who has the ear of whom?
guide-list-room = call out names
guide-place-title = Place them
guide-place-text = Take one name and ask: do they act for us, agree, not mind, disagree, or act against us? Put them where most heads nod, close to a border if they lean. If the room is split, place them for now and go on. Nothing here is final.
guide-place-room = where do they stand?
guide-know-title = How do we know?
guide-know-text = Go round the map and ask: what have they said or done that tells us? Write down what was seen, not what we suppose. “We don’t know” is a good answer. Then they go back to the tray, and somebody finds out.
guide-know-room = how do we know?
guide-relationships-title = Draw relationships
guide-relationships-text = Take one kind of line at a time; all at once, nobody sees anything. Begin with who listens to whom. Draw what could carry our demand further, and leave out the rest.
guide-relationships-room = who is related to whom?
guide-moves-title = Choose whom to move
guide-moves-text = Nobody has to win over the opposition. Look into each wedge for one group that could come a single wedge closer, and that others would follow. Choose few: better three we really visit than ten on paper.
guide-moves-room = agree on one move per wedge
guide-agree-title = Agree who does what
guide-agree-text = For each move: what speaks to them, which one tactic, what one simple thing do we ask? Then a name and a date. Read the list aloud at the end, and wait for each yes.
guide-agree-room = who does what, by when?
guide-share-title = Save and share safely
guide-share-text = Save, and agree who keeps the map and who may see it. Give code names wherever a real name could hurt somebody, and mark as confidential what must stay on this computer. Set a date now for the next look: people move.
guide-share-room = what leaves this room?

guide-job-legend = Edit the legend
guide-job-demand = Write the demand
guide-job-type = Type names
guide-job-next-unplaced = Next one, then press 1 to 5
guide-job-next-evidence = Next without evidence
guide-job-unplace = We don’t know: to the tray
guide-job-next-kind = Only the next kind
guide-job-all-kinds = All kinds
guide-job-moves = Open the moves
guide-job-next-who = Next move without a name
guide-job-save = Save
guide-job-save-as = Save as…
guide-job-code-names = Give code names
### Entering actors and lists
entry-offers = Already on the map
notice-actor-there = { $name } is on the map already and is selected now. Shift+Enter adds another of that name.
notice-name-too-long = Not added: { $chars } characters are too many for a name. Shorten it to { $most }; the rest can stand in its notes.
notice-list-added = { $count ->
    [one] Added one actor
   *[other] Added { $count } actors
}
notice-spread = { $count ->
    [one] One actor spread in { $wedges }
   *[other] { $count } actors spread in { $wedges }
}
notice-spread-already = They are spread already: { $wedges }
list-title = { $count ->
    [one] Add an actor from the pasted line
   *[other] Add actors from { $count } pasted lines
}
list-text = One actor per line. After a semicolon or a tab, a wedge may follow (its name or 1 to 5), and then groups. Untick what is not to be added.
list-unseen = What was pasted is not shown here. At the desk you see each line first.
list-lines = Pasted lines
list-add = { $count ->
    [0] Add nobody
    [one] Add one actor
   *[other] Add { $count } actors
}
list-add-doubles = { $count ->
    [one] Also add the one that is there already
   *[other] Also add the { $count } that are there already
}
list-no-room = { $room ->
    [0] A map holds { $most } actors at most, and this one is full.
    [one] A map holds { $most } actors at most; there is room for one more. Untick the others.
   *[other] A map holds { $most } actors at most; there is room for { $room } more. Untick the others.
}
list-in-map = on the map already
list-as-line = same as line { $line }
list-no-name = no name in this line
list-too-long = { $chars } characters: hardly a name
list-unknown-wedge = no wedge “{ $text }”: not placed
list-more-columns = left out: { $text }
list-text-table = One actor per row. Untick what is not to be added.
list-separator = Columns are parted by
list-by-tab = tabs
list-by-semicolon = semicolons
list-by-comma = commas
list-by-nothing = nothing: it is a list
list-heading = The first row names the columns
list-columns-ask = What does each column hold? What is left out is not added.
list-columns-show = What each column holds…
list-columns-no-name = Choose the column with the names first.
list-column = { $number }: { $title }
list-column-left-out = (left out)
list-unfit = { $column }: “{ $text }” is not understood
list-unknown-whole = part of “{ $text }”: nobody is called so
# What may stand above the columns of a table, parted by commas; in cells, the last two.
list-words-name = name, names, actor, actors, stakeholder, stakeholders, label, who is it
list-words-kind = kind, type, sort
list-words-wedge = wedge, position, spectrum
list-words-influence = influence, power, influence (1-5)
list-words-groups = groups, group, tags, sector, category, committee
list-words-notes = notes, note, comment, comments, remarks, description
list-words-contact = contact, contact person
list-words-left-out = #, no, no., nr, nr., number, id, index, row
list-words-yes = yes, y, true, x, ✓, ✔, 1
list-words-no = no, n, false, 0
list-refused = This is no list of actors
list-empty = The pasted text is empty, or holds nothing that could be seen.
list-too-large = The pasted text is { $size } MB long. Nothing was added.
list-too-many = The pasted text has { $lines } lines; a list may have { $most }. Nothing was added.
list-prose = { $long } of the { $lines } lines are longer than { $most } characters: a text rather than names. Nothing was added.
list-refused-remedy = Copy a list with one name per line, such as a column of a spreadsheet; a very long one in several parts.
entering-title = Entering actors
entering-tray = Add to “Not placed yet”
entering-tray-how = Name, Enter
entering-place = Add and place
entering-place-how = Name, Alt+1 to Alt+5; or “Name /1” to “Name /5”, Enter
entering-select = Add and select
entering-select-how = Name, Ctrl+Enter
entering-offer = Select one that is there already
entering-offer-how = Begin the name, ↓, Enter
entering-again = Add another of the same name
entering-again-how = Name, Shift+Enter
entering-list = Add a whole list
entering-list-how = Ctrl+V with one name per line
entering-walk = Go through those not placed
entering-walk-how = ↓ in the empty box, then ↓ and ↑
entering-walk-place = Place one, go to the next
entering-walk-place-how = 1 to 5
entering-walk-name = Edit the name
entering-walk-name-how = Enter
### Moves
cmd-set-move = Move to…
cmd-set-move-tip = Then press 1 to 5 for the wedge, or 0 for no move
cmd-add-dot = Give a dot
cmd-add-dot-tip = To choose whom to move: everyone in the room gives a few dots
cmd-remove-dot = Take a dot away
cmd-clear-dots = Clear all dots
cmd-clear-dots-tip = Takes every dot from every actor, in one step
cmd-moves = Moves
cmd-moves-tip = The list of all moves: whom, where to, how, who does it, by when
cmd-as-if-moved = As if they had moved
cmd-as-if-moved-tip = Shows the half circle after all moves and changes nothing
gesture-want = Plan a move
gesture-want-how = Alt and drag the actor to the wedge you want it in
step-dots = { $count ->
    [one] dots for { $name }
   *[other] dots for { $count } actors
}
step-clear-dots = clear all dots
problem-dots = { $actor }: the number of dots { $value } is not 0 to 99; { $used } is used.
dialog-path-save-list-title = Save the list
dialog-path-save-copy-title = Save the recovery copy

moves-title = Moves
moves-summary = { $moves ->
    [0] No move yet
    [one] 1 move, { $complete ->
        [0] its plan is not complete
       *[other] its plan is complete
    }
   *[other] { $moves } moves, { $complete } with a complete plan
}
moves-summary-candidates = { $count ->
    [one] 1 candidate
   *[other] { $count } candidates
}
moves-empty = Nobody is to be moved yet. Hold Alt and drag an actor to the next wedge towards you, or select it and press M and then 1 to 5. One group per wedge is enough.
moves-candidate = No move planned yet.
moves-for-facilitator = For you: names
moves-for-room = For the room
moves-copy = Copy
moves-save = Save…
moves-close = Close
moves-column-dots = Dots
moves-column-who = Whom
moves-appeal = What appeals to them
moves-tactic = Tactic
moves-ask = Ask
moves-who = Who does it
moves-by = By when
moves-field-of = { $field }: { $name }
moves-to-of = Where { $name } is to be moved
moves-missing = still open
moves-missing-count = { $count } open
moves-dots = { $count ->
    [one] 1 dot
   *[other] { $count } dots
}
moves-dot-more = One dot more for { $name }
moves-dot-less = One dot less for { $name }
moves-described = to be moved to { $to }
moves-wanting = Where to? Press 1 to 5 for the wedge, 0 for no move, Esc to stop.
moves-drop-own = No move
moves-far-title = { $count ->
    [one] { $name }: { $steps } wedges in one move
   *[other] { $count } actors: more than one wedge in one move
}
moves-far-why = People rarely cross more than one wedge at a time. A campaign wins by moving key groups one wedge; the next step can follow.
moves-far-one-step = One step instead
moves-far-keep = Keep it anyway
moves-none-yet = There is no move to show yet. Plan one first: hold Alt and drag an actor to the next wedge.
moves-wish = { $count ->
    [one] A wish, not how things stand: as if 1 actor had moved
   *[other] A wish, not how things stand: as if { $count } actors had moved
}
moves-wish-back = Back to how things stand
moves-status-wish = If they had moved: { $balance }
moves-no-dots = Nobody has a dot.
moves-dots-cleared = { $count ->
    [one] Took the dots from 1 actor
   *[other] Took the dots from { $count } actors
}
moves-copied = Copied the moves, with real names
moves-copied-room = Copied the moves for the room: code names, nothing confidential
moves-file = moves
moves-file-room = moves-for-the-room
moves-list-title = Moves: { $map }
moves-list-move = { $name } → { $to }
moves-list-candidate = { $name }: no move planned yet
veil-someone = someone
veil-contact = a contact
### Canvas by keyboard, screen readers, palette
cmd-palette = Find a command or an actor…
cmd-palette-tip = Type a few letters of anything you can do, or of anybody on the map
cmd-edit-name = Edit name and details
cmd-edit-name-tip = Puts the cursor into the name on the right
cmd-surroundings = Only its surroundings
cmd-surroundings-tip = Shows only the selected actor and whom it is related to; Space on the spectrum does the same
surroundings-badge = Only the surroundings of { $name } are shown. Esc shows everybody.
connect-name = Connect with whom?
connect-hint = Connect with… (name)
connect-help = Type a name, or click an actor
connect-nobody = Nobody of that name
palette-title = Find a command or an actor
palette-hint = What do you want to do, or whom do you look for?
palette-nothing = Nothing matches.
palette-count =
    { $count ->
        [one] 1 match
       *[other] { $count } matches
    }
reader-actor = actor
reader-relationship = relationship
reader-influence = influence { $value } of { $max }
reader-relationships =
    { $count ->
        [0] no relationships
        [one] 1 relationship
       *[other] { $count } relationships
    }
reader-wanted = to be moved to { $wedge }
reader-confidential = confidential
reader-tie = { $from } { $kind } { $to }, strength { $strength }
reader-wedge =
    { $count ->
        [0] { $wedge }, nobody
        [one] { $wedge }, 1 actor
       *[other] { $wedge }, { $count } actors
    }
reader-ties =
    { $count ->
        [one] Relationships, 1 shown
       *[other] Relationships, { $count } shown
    }
reader-place-in = Place in { $wedge }
reader-unplace = Back to “Not placed yet”
reader-connect = Connect with…
announce-added = Added { $name }
announce-added-to = Added { $name } to { $wedge }
announce-added-several =
    { $count ->
        [one] Added one actor
       *[other] Added { $count } actors
    }
announce-connected = Connected: { $tie }
announce-connected-several =
    { $count ->
        [one] Added one relationship
       *[other] Added { $count } relationships
    }
announce-removed =
    { $count ->
        [one] Removed { $name }
       *[other] Removed { $count } actors
    }
announce-disconnected =
    { $count ->
        [one] Removed one relationship
       *[other] Removed { $count } relationships
    }
announce-placed = { $name } placed in { $wedge }
announce-moved = { $name } moved to { $wedge }
announce-moved-within = { $name } moved within { $wedge }
announce-moved-several-to = { $count } actors moved to { $wedge }
announce-moved-several = { $count } actors moved
announce-unplaced = { $name } is not placed any more
announce-unplaced-several = { $count } actors are not placed any more
announce-done = Done: { $step }
announce-undone = Undone: { $step }
announce-redone = Done again: { $step }
announce-undone-unsaid = Undone
announce-redone-unsaid = Done again
gesture-walk = Walk the actors, wedge by wedge
gesture-walk-how = Tab, and Shift and Tab for the way back
gesture-nearest = Go to the nearest actor in a direction
gesture-nearest-how = Arrow keys; with Shift, select it in addition
gesture-surroundings = Show only an actor’s surroundings
gesture-surroundings-how = Space, and again for everybody
gesture-connect-typing = Connect by typing
gesture-connect-typing-how = R, a name, Enter, then the kind with the arrow keys and Enter
gesture-step-back = Close what is open, show everybody, select nothing
gesture-step-back-how = Esc, step by step
gesture-keys-title = On the spectrum by keyboard

### Run-through
cmd-write-evidence = Write how we know
cmd-write-evidence-tip = Puts the cursor into what was seen or said
cmd-write-demand = Write the demand
cmd-write-demand-tip = Puts the cursor into the one sentence the map is about
cmd-guide-time = Start or pause the guide’s time
cmd-guide-next = Next step of the guide
cmd-guide-next-tip = Ticks the open step off and opens the one after it
inspector-dots = Dots
status-balance-unjudged = { $with } of { $placed } with us · { $against } against
tray-nobody = Nobody named yet.

## Views

view-menu = Views
view-spectrum = Spectrum
view-network = Network
view-side-by-side = Side by side
view-power = Power
view-table = Table
view-present = Present
cmd-show-spectrum = Spectrum
cmd-show-network = Network
cmd-show-side-by-side = Spectrum and network side by side
cmd-show-power = Power and balance
cmd-show-table = Table

## Pins of the network

step-pin = { $count ->
    [one] pin { $name }
   *[other] pin { $count } actors
}
step-unpin = { $count ->
    [one] unpin { $name }
   *[other] unpin { $count } actors
}
problem-pin-not-a-number = { $actor }: the pin is not a point of the network; taken out.
problem-pin-outside = { $actor }: the pin’s { $value } is outside the network’s plane; { $used } is used.
## What the graph says, on the command line

cli-export-focus-unseen = The room does not see “{ $target }”.
cli-target-unknown = Nobody in this map is called “{ $target }”. Give a name, a code name or an id.
cli-target-like = Nobody in this map is called “{ $target }”. Did you mean one of these?{ $names }
cli-target-several = Several actors are called “{ $target }”. Give the id of the one you mean:{ $names }
cli-insight-more =
    { $count ->
        [one] { $names } and one more
       *[other] { $names } and { $count } more
    }
cli-insight-ways-in = Ways in to { $name }
cli-insight-through-opponent = { $chain } (only by way of active opposition)
cli-insight-no-way = Nobody on our side reaches them over relationships that do not strain.
cli-insight-ask-first = Could be asked first: { $names }
cli-insight-contact = { $name } (contact: { $contact })
cli-insight-next = Whom to move next (a list to talk about: the numbers are informed guesses)
cli-insight-next-nobody = Nobody is placed who could be moved towards us.
cli-insight-candidate = { $place }. { $name }, to { $wedge }: { $score } % (influence { $influence }, reach { $reach }, whom they pull along { $pull }, nearness { $nearness })
cli-insight-by-way-of = { "  " } by way of { $chain }
cli-insight-bridges = Bridges
cli-insight-between = { $name } lies on { $share } % of the shortest chains between others
cli-insight-articulation =
    { $count ->
        [one] Without this one, others would not be connected any more: { $names }
       *[other] Without any one of these { $count }, others would not be connected any more: { $names }
    }
cli-insight-cut =
    { $count ->
        [one] This relationship is all that holds two parts together: { $names }
       *[other] Each of these { $count } relationships is all that holds two parts together: { $names }
    }
cli-insight-tie = Clusters { $one } and { $other } hang together only by { $names }
cli-insight-no-bridges = Nobody stands between others.
cli-insight-parts =
    { $count ->
        [0] There is nobody in the map.
        [one] Everybody is connected with everybody, without counting conflicts.
       *[other] The map is in { $count } parts that nothing but conflict connects; the largest has { $largest } actors.
    }
cli-insight-clusters = Clusters (those who straddle the middle are where people move)
cli-insight-cluster = { $number }. with us { $ours }, neutral { $middle }, against { $theirs }: { $names }
cli-insight-straddling = { $number }. straddles the middle: with us { $ours }, neutral { $middle }, against { $theirs }: { $names }
cli-insight-no-clusters = There are none: nobody is related to anybody without strain.
cli-insight-hubs = Most connected (number of actors they are related to without conflict)
cli-insight-hubs-ours = with us: { $names }
cli-insight-hubs-middle = neutral: { $names }
cli-insight-hubs-theirs = against: { $names }
cli-insight-no-hubs = Nobody who is placed is related to more than one other.
cli-insight-gaps = Loners and gaps
cli-insight-loners = Related to nobody ({ $count }): { $names }
cli-insight-unreached = Influential, and nobody on our side reaches them but through active opposition ({ $count }): { $names }
cli-insight-missing-friends = Two of ours who should know each other: { $pair } (both know { $friends })
cli-insight-missing-groups = Two of ours who should know each other: { $pair } (both in { $groups })
cli-insight-missing-both = Two of ours who should know each other: { $pair } (both know { $friends }; both in { $groups })
cli-insight-no-gaps = None were found.
cli-insight-opposition = How the opposition reaches our passive allies
cli-insight-no-opposition = Not at all, as far as this map knows.
cli-insight-weak = Weak spots in this map
cli-insight-without-evidence = Placed, but nothing says how we know ({ $count }): { $names }
cli-insight-guesses = Influential, but placed by guess ({ $count }): { $names }
cli-insight-without-who = To be moved, but nobody does it ({ $count }): { $names }
cli-insight-without-when = To be moved, but by no day ({ $count }): { $names }
cli-insight-stale = The newest snapshot is { $days } days old. After { $fresh } days a map tells of the past.
cli-insight-no-weak = None were found.
## Network

network-canvas = Network
network-free = Free
network-by-stance = Stance across
network-groups = Groups
network-groups-drawn = { $count ->
    [0] Groups
   *[other] Groups: { $count }
}
network-groups-none = No groups
network-groups-of-selected = Those of the selected actor
network-groups-of = Those of { $actor }
network-groups-full = { $most } groups are drawn: more would not be told apart. Take one away to choose another.
network-groups-nobody = Nobody is in a group yet. The inspector says who is in which.
network-settling = Finding places…
network-unrelated = Without relationships
network-unplaced = Not placed yet
network-unpin-all = { $count ->
    [one] Unpin one actor
   *[other] Unpin { $count } actors
}
cmd-arrange-by-stance = Network: stance across, or free
cmd-arrange-by-stance-tip = Let the stance be the horizontal axis, or let relationships alone say who stands where
cmd-choose-groups = Network: choose groups…
cmd-choose-groups-tip = Draw an outline round everyone of the same group or committee
cmd-lay-out-again = Network: lay out again
cmd-unpin = Unpin
cmd-unpin-tip = Let the selected actors go where their relationships put them
cmd-unpin-all = Unpin all

## Insight

cmd-insight = What the graph says
insight-tab = Insight
cmd-insight-tip = Whom to move next, ways in, bridges, hubs, clusters and weak spots, found in the relationships
insight-working = Working it out…
insight-hidden-kinds = Kinds of relationship that are not shown do not count.
insight-more = { $count ->
    [one] One more
   *[other] { $count } more
}
insight-fewer = Show fewer
insight-and-others = { $count ->
    [one] { $names } and one other
   *[other] { $names } and { $count } others
}
insight-next = Whom to move next
insight-next-how = Everyone who could come one wedge closer, weighed by what they can do, how we reach them, whom they pull along, and how near they stand. A suggestion to argue with.
insight-next-none = Nobody is placed who could come one wedge closer.
insight-candidate = { $place }. { $name } – to { $wedge }
insight-part = { $name }: { $percent } of 100
insight-part-influence = influence
insight-part-reach = reach
insight-part-pull = pull
insight-part-nearness = nearness
insight-weights = What counts how much…
insight-weights-usual = As usual
insight-ways-in = Ways in
insight-ways-in-how = The shortest chains from our active, then our passive allies, over relationships that do not strain and in their direction; close ones are shorter.
insight-ways-in-choose = Select somebody to see how they can be reached.
insight-ways-in-to = To { $name }:
insight-ways-in-none = No chain of relationships leads there from our allies. Who could build one?
insight-ways-in-chains = Chains
insight-chain-over-opponent = { $chain } (over somebody who stands against us)
insight-ask-first = Who could be asked first
insight-opposition = How the opposition reaches our passive allies
insight-bridges = Bridges
insight-bridges-how = Who lies on the shortest chains between others, and whose loss would cut the map apart. Conflict holds nothing together and does not count.
insight-bridges-none = There are no chains over more than one relationship yet.
insight-between = { $name }: on { $count } in 100 of the shortest chains between others
insight-between-caption = In between the most
insight-cut-actors = Without them others lose touch
insight-cut-relationships = Relationships that nothing could replace
insight-ties = Clusters tied by one person
insight-tie = { $one } | { $other }: only by { $by }
insight-hubs = Hubs, loners, gaps
insight-hubs-how = Counted by how many others somebody is related to without conflict, on each side.
insight-hub = { $count ->
    [one] { $name }: related to one other
   *[other] { $name }: related to { $count } others
}
insight-hubs-ours = Most connected of our allies
insight-hubs-middle = Most connected of the neutral
insight-hubs-theirs = Most connected of the opposition
insight-unreached = Influential, and nobody on our side can reach them
insight-missing = Allies who do not know each other yet
insight-missing-pair = { $one } – { $other }: both with { $common }
insight-loners = Without any relationship
insight-clusters = Clusters
insight-clusters-how = Actors who are related more among themselves than to others (found by modularity). Where a cluster straddles the middle, people move.
insight-clusters-none = There are too few relationships for clusters.
insight-clusters-straddling = Across the middle
insight-clusters-others = On one side
insight-cluster = { $names } ({ $count }): { $stands }
insight-side-ours = { $count } with us
insight-side-middle = { $count } neutral
insight-side-theirs = { $count } against us
insight-weak-spots = Weak spots in our own map
insight-weak-spots-how = What the map does not say yet; the most influential first.
insight-weak-none = Nothing is missing that Fanlight looks for.
insight-weak-guesses = Influential, but only guessed
insight-weak-evidence = Placed without evidence
insight-weak-who = To be moved, but nobody does it
insight-weak-when = To be moved, but without a day
insight-weak-stale = Old news
insight-weak-stale-days = The last snapshot is { $days } days old.
## Finding and filtering

cmd-find = Find…
cmd-find-tip = Finds actors and relationships by name, code name, group, evidence and notes
cmd-find-next = Next hit
cmd-find-previous = Previous hit
cmd-filter = Filter…
cmd-filter-tip = Shows only some of the actors plainly, in all views
cmd-clear-filter = Clear the filter
find-actor = Find an actor
find-hint = Find actors and relationships
find-count = { $at } of { $all }
find-nothing = nothing found
find-next = Next hit
find-previous = Previous hit
find-close = Close finding
find-in-name = in the name:
find-in-code-name = in the code name:
find-in-group = in the group:
find-in-evidence = in the evidence:
find-in-notes = in the notes:
find-filtered-out = (filtered out)
find-kind-hidden = (its kind is not shown)
filter-title = Filter
filter-close = Close the filter’s panel
filter-only = Only: { $what }
filter-on-wall = Only some actors are shown
filter-heads =
    { $all ->
        [one] { $passing } of 1 actor
       *[other] { $passing } of { $all } actors
    }
filter-dim = dim
filter-hide = hide
filter-clear = Clear
filter-facet-place = Where they stand
filter-facet-kind = What they are
filter-facet-group = Group
filter-facet-move = Move
filter-facet-more = More
filter-not-placed = not placed
filter-influence = influence { $values }
filter-influence-not-judged = influence not judged
filter-sureness-not-judged = sureness not judged
filter-has-move = has a move
filter-no-move = has no move
filter-no-evidence = no evidence
filter-confidential = confidential
filter-not-confidential = not confidential
filter-near-selected = near the selected
filter-near-selected-tip = The selected actors and whom they are directly related to
filter-new-left-out = Added, but not shown: the filter leaves it out.
tray-filtered = Nobody here passes the filter.
## Table

table-actors = Actors
table-relationships = Relationships
table-selected = { $listed } · { $count } selected
table-no-actors = Nobody named yet. Names are typed in the box on the left.
table-no-relationships = No relationships yet. They are drawn in the spectrum and in the network.
table-all-hidden = Nothing is left by the filter.
table-columns = Columns
table-columns-tip = Which columns are shown, and in which order
table-columns-reset = Columns as at the beginning
table-column-earlier = { $column } further to the left
table-column-later = { $column } further to the right
table-column-name = Name
table-column-code-name = Code name
table-column-kind = Kind
table-column-wedge = Wedge
table-column-stance = Stance
table-column-distance = Distance
table-column-influence = Influence
table-column-confidence = How sure
table-column-evidence = How do we know
table-column-contact = Contact
table-column-groups = Groups
table-column-part-of = Part of
table-column-confidential = Confidential
table-column-notes = Notes
table-column-wanted = Move to
table-column-appeal = Appeal
table-column-tactic = Tactic
table-column-ask = Ask
table-column-who = Who
table-column-by = By when
table-column-dots = Dots
table-column-relationships = Relationships
table-column-from = From
table-column-tie = Kind
table-column-to = To
table-column-strength = How close
table-column-formal = Written down
table-column-secret = Confidential
table-column-note = Note
table-sort-by = { $column }, sort by it
table-sorted-up = { $column }, sorted from the first to the last
table-sorted-down = { $column }, sorted from the last to the first
table-cell = { $row }, { $column }: { $value }
table-cell-empty = empty
table-influence-of = { $value } of { $max }
table-yes = yes
table-no = no
table-editor = { $column }, { $whose }
table-for-actors = for { $count } actors
table-for-relationships = for { $count } relationships
table-menu = Selected rows
table-copy = Copy for a spreadsheet
table-edit = Edit “{ $column }”
table-copied =
    { $count ->
        [one] Copied one row. Paste it into a spreadsheet.
       *[other] Copied { $count } rows. Paste them into a spreadsheet.
    }
## Power and balance

power-canvas = Power: stance across, influence up
power-open = influence not judged
power-lane = Influence not judged yet: { $count }
power-waiting = Not placed yet: { $count }
power-more = + { $count } more
power-mobilise = Mobilise
power-mobilise-tip = Allies with much influence: agree with them on what they do
power-limit = Limit
power-limit-tip = Opponents with much influence: seldom won over. Move those they depend on, by one wedge
power-inform = Inform
power-inform-tip = Allies with little influence: keep them informed, bring them together so that they count for more
power-watch = Watch
power-watch-tip = Opponents with little influence: keep an eye on them and spend no strength
power-no-actors = There are no actors yet. Add them on the left.
power-nobody-placed = Nobody is placed yet. Drag someone up here: it says where they stand and how much they can do.
power-nobody-judged = Nobody’s influence is judged yet. Drag someone up from the lane below.
power-nobody-shown = Nobody is shown: the filter leaves everyone out.
balance-title = Balance
balance-now = now
balance-after = as if they had moved
balance-by-number = By number
balance-by-influence = By influence
balance-row = { $wedge }: { $now } now, { $after } as if they had moved
balance-nobody = Nobody is placed yet: there is nothing to weigh.
balance-unjudged = Nobody’s influence is judged yet.
balance-caution = These numbers are informed guesses: they are worth no more than the placements and judgements they are added up from.
step-judge = { $count ->
    [one] judge { $name }
   *[other] judge { $count } actors
}
announce-judged = { $name }: { $wedge }, influence { $value } of { $max }
announce-judged-open = { $name }: { $wedge }, influence not judged
announce-judged-several = { $count } actors judged anew
## What was chosen, said aloud

announce-field = { $whose }: { $what }
announce-both-ends = { $from } and { $to }
announce-influence-none = influence not judged
announce-confidence = how sure: { $value }
announce-not-confidential = not confidential any more
announce-part-of = part of { $name }
announce-part-of-nobody = part of nothing larger
announce-move-none = no move planned
announce-moves-several = moves planned
announce-dots-none = no dots
announce-dot-more = one dot more each
announce-dot-less = one dot less each
announce-strength = how close: { $value }
announce-formal = written down
announce-not-formal = not written down

## One window as the wall, and a second screen

wall-only-at-desk = Not on the wall. F11 brings menus and panels back.
wall-something-at-desk = Something waits for you at the desk.
wall-doubles = Entered on the wall, and there already: { $names }.
wall-time-runs = The time runs.
wall-time-stands = The time stands still.
room-second-screen = A second screen is there: the window for the room now fills it. F11 in that window makes it small.
surroundings-badge-short = { $name } · Esc
surroundings-badge-several = Only the surroundings of { $count } actors are shown. Esc shows everybody.
surroundings-steps = { $count ->
    [one] 1 step
   *[other] { $count } steps
}
cmd-reach-further = Surroundings: one step further
table-ways = In the table
table-way-walk = Walk the cells
table-way-walk-how = Arrow keys, Page up and down; Home and End in the row, with Ctrl in the table
table-way-select = Select several rows
table-way-select-how = Click with Ctrl or Shift; Shift and arrow keys; Space; Ctrl+A for all
table-way-edit = Edit a cell, for all selected rows at once
table-way-edit-how = Double-click, Enter or F2; Enter ends, Tab goes on, Shift+Enter breaks the line
table-way-jump = Go to a name
table-way-jump-how = Type how it begins
table-way-sort = Sort, and the other way round
table-way-sort-how = Click the name of the column
table-way-copy = Copy rows for a spreadsheet
table-way-copy-how = Ctrl+C: the selected rows, or all
