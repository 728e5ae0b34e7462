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
file-folder = This is a folder, not a file.
file-folder-remedy = Open a file inside it; maps end in .ron.
file-not-regular = This is a device or a pipe, not a file.
file-not-regular-remedy = Copy what it holds into a file and open that.
file-unreadable = The file could not be read: { $detail }
file-unreadable-remedy = Try again, or copy the file to another disk and open the copy.
file-too-big = The file is larger than { $most } MB, far more than a map can be.
file-too-big-remedy = Check that it is the right file.
file-empty = The file is empty.
file-only-zeros = The file holds nothing but zeros, as after a power cut or from a broken disk.
file-zero-end = The end of the file is nothing but zeros, as after a power cut or from a broken disk.
file-damaged-remedy = Open an earlier copy of it, or one that you mailed to somebody.
file-sealed = The map is sealed with a password.
file-sealed-remedy = This version of Fanlight opens maps that are not sealed; unseal it with age first.
file-pdf = This is a PDF, whatever its name says.
file-xml = This is an XML or a web page, whatever its name says.
file-binary = This is not a text file, so it is no map.
file-other-remedy = Open the map itself: a text file that ends in .ron.
file-zip = This is a ZIP archive or an office document, whatever its name says.
file-zip-remedy = Unpack it and open the map inside: a text file that ends in .ron.
file-utf16 = The text of this file is in UTF-16, and maps are in UTF-8.
file-utf16-remedy = Open it in a text editor and save it with the encoding UTF-8.
file-not-utf8 = Here the file is not text in UTF-8.
file-not-utf8-remedy = Open it in a text editor and save it with the encoding UTF-8, or open an earlier copy.
file-conflict = Two versions of this map were not put together: version control left its marks here.
file-conflict-remedy = Keep one of the two parts, remove the lines with <<<<<<<, ======= and >>>>>>>, and open the file again.
file-other-format = This is a “{ $format }” file, not a map.
file-no-format = This file does not say that it is a map.
file-no-format-remedy = If it is one, add format: "{ $wanted }", and version: 1, as its first two fields.
file-version-unknown = There is no such version of the format.
file-version-remedy = Write version: { $version }.
file-newer = The map was made by a newer Fanlight (format { $version }). What this one understands is shown; it is not saved over.
file-newer-unreadable = The map was made by a newer Fanlight (format { $version }), and this one cannot make sense of it from here on.
file-newer-remedy = Open it with a newer Fanlight, or ask for a copy in an older format.
file-write-ext = Data of another program in this map is not valid and cannot be saved: { $detail }
file-write-failed = The map could not be spelt out for saving: { $detail }
file-write-too-big = The map has grown over { $most } MB and could not be opened again. Remove old snapshots or shorten notes.

problem-cut-off = The file ends too early; it was cut off.
problem-unknown-field = There is no field “{ $field }” here.
problem-unknown-field-remedy = Correct the name or remove the field. Known here: { $known }.
problem-unknown-value = “{ $value }” is not one of the values that may stand here.
problem-unknown-value-remedy = Write one of these: { $known }.
problem-missing-field = The field “{ $field }” is missing.
problem-missing-field-remedy = Add { $field } to this record.
problem-field-twice = The field “{ $field }” stands here for the second time.
problem-field-twice-remedy = Keep one { $field } and remove the other.
problem-too-many = Here the list goes beyond { $most } records, the most it may have.
problem-too-many-remedy = Split the map into several files.
problem-too-deep = The brackets are nested too deeply here.
problem-too-deep-remedy = A map needs only a few levels; check that it is the right file.
problem-not-an-id = An id is wanted here, but there is { $found }.
problem-not-an-id-remedy = Write 32 digits from 0 to 9 and a to f, in quotes, as in the other records.
problem-number-too-large = The number is out of all bounds.
problem-more-after-end = The map ends before this, but something follows.
problem-more-after-end-remedy = Remove what follows, or find the bracket that closes too early.
problem-wanted =
    { $what ->
        [text] A text in quotes is wanted here.
        [number] A number is wanted here.
        [whole-number] A whole number is wanted here.
        [boolean] true or false is wanted here.
        [name] The name of a field or a value is wanted here.
       *[other] A “{ $what }” is wanted here.
    }
problem-unreadable = This cannot be read: { $detail }
problem-syntax-remedy = Correct it in a text editor; the place may also be just before this one. Or open an earlier copy.
problem-text-too-long = The text “{ $field }” is longer than { $most } characters.
problem-text-too-long-remedy = Shorten it in a text editor; Fanlight does not cut it, so that nothing is lost.
problem-forbidden-characters = Control characters or hidden marks that change the reading direction were removed from “{ $field }”.
problem-stance-not-a-number = { $actor }: the stance is not a number; placed in the tray.
problem-distance-not-a-number = { $actor }: the distance is not a number; the middle is used.
problem-stance-outside = { $actor }: the stance { $value } is outside 0 to 1; { $used } is used.
problem-distance-outside = { $actor }: the distance { $value } is outside 0 to 1; { $used } is used.
problem-influence-high = { $actor }: the influence { $value } is above 5; 5 is used.
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
