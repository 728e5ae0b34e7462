# Fanlight in English. One text per line, grouped by where it appears.

## Wedges
wedge-active-allies = Active allies
