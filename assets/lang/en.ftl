# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies

## Saving and recovery
save-unreadable = Not saved: what would have been written could not be read back ({ $reason }). This is a fault of Fanlight. Nothing on disk was touched, and your work is still in this window and in its recovery copy.
save-changed-on-disk = Not saved: { $path } was changed by another program since it was opened here. Overwrite it, keep both, or reload it.
save-exists = Not saved: there already is a file { $path }. Overwrite it, or choose another name.
save-is-folder = Not saved: { $path } is a folder. Choose a name for the file.
save-not-a-file = Not saved: { $path } is a device or a pipe, not a file. Choose another place.
save-no-folder = Not saved: there is no folder { $path }. Is a memory stick unplugged, or was the folder renamed? Make it again, or save elsewhere.
save-folder-protected = Not saved: no file may be made in the folder { $path }. Whatever is in it is as it was. Save in another folder.
save-protected = Not saved: { $path } is protected against writing, or another program holds it. The file is as it was. Close the other program, lift the protection, or save under another name.
save-hard-linked = { $others ->
    [one] Not saved: { $path } goes by one more name on this disk, and the file of that name would keep the old content.
   *[other] Not saved: { $path } goes by { $others } more names on this disk, and the files of those names would keep the old content.
  } Save under another name, or overwrite this one alone.
save-name-impossible = Not saved: a file cannot have the name { $path } here. Choose a shorter one, with plain letters.
save-links-in-a-circle = Not saved: the symbolic link { $path } leads in a circle. Save under another name.
save-disk-full = Not saved: there is no room for { $path }. The file is as it was. Make room, or save on another disk.
save-not-confirmed = { $path } was written, but could not be read back as it should be ({ $reason }). Do not rely on it: save on another disk as well.
save-failed = Not saved: { $path } could not be written ({ $reason }). The file is as it was. Try again, or save in another place.
recovery-not-kept = No recovery copy of your unsaved work could be made ({ $reason }). Save often, and make room on the disk if it is full.
recovery-not-forgotten = { $count ->
    [one] One file of Fanlight could not be removed. Close other windows of Fanlight and try again, or remove it yourself:
   *[other] { $count } files of Fanlight could not be removed. Close other windows of Fanlight and try again, or remove them yourself:
  } { $paths }
