# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies

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
cmd-tidy = Tidy wedge
cmd-tidy-tip = Finds a free place for every actor in the wedges of the selected ones
cmd-connect = Connect with…
cmd-connect-tip = The next actor you click is the other end
cmd-reverse = Reverse direction
cmd-reverse-tip = Swaps the two ends of the selected relationships
cmd-fit = Fit whole spectrum
cmd-zoom-in = Zoom in
cmd-zoom-out = Zoom out
cmd-left-panel = Panel on the left
cmd-inspector = Panel on the right
cmd-add-actors = Add actors
cmd-add-actors-tip = Puts the cursor into the entry box: a name, Enter, the next name
cmd-mirror = Mirror
cmd-mirror-tip = Draws allies on the other side; nobody’s placement changes
cmd-legend = Edit legend…
cmd-tattersall = Add partnership kinds (Tattersall)
cmd-tattersall-tip = Adds four kinds of partnership to the legend: good-samaritan solidarity, trading favours, two sides of the same coin, one blood
cmd-snapshot = Take snapshot
cmd-snapshot-tip = Records where everyone stands today, to compare with later
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
step-snapshot = change the snapshots

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

dialog-changed-title = { $file } was changed by somebody else
dialog-changed-text = The file on disk is no longer the one you opened. Another person or program has written to it since. Nothing was saved yet.
dialog-changed-keep-both = Keep both…
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

dialog-forget-title = Forget everything on this computer?
dialog-forget-goes = These are removed:
dialog-forget-copies = all recovery copies, also those of maps that were never saved
dialog-forget-recent = the list of recent maps
dialog-forget-settings = your settings: language, theme, size of the interface
dialog-forget-stays = Your maps stay where you saved them, and the map that is open stays open.
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
folder-no-permission = You are not allowed to look into { $path }.
folder-unreadable = { $path } cannot be read: { $reason }

dialog-recovery-title = { $count ->
    [one] A map was left unsaved
   *[other] { $count } maps were left unsaved
}
dialog-recovery-text = Fanlight ended before this was saved. The copies were kept on this computer; the files themselves were not touched.
dialog-recovery-open = Open the copy
dialog-recovery-discard = Discard
dialog-recovery-later = Later
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
gesture-nudge-how = Arrow keys
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
