# units.awk -v root=… -v largest=… compile_commands.json UNREAD: the files that lie in one folder and are compiled with
# the same flags, in units of at most `largest`, all of about one size. Lines "count<TAB>file file …".
FNR == NR {
  if ($1 == "\"command\":") {
    flags = $0
    sub(/ -o [^ ]+ -c [^ ]+$/, "", flags)
  } else if ($1 == "\"file\":") {
    split($0, quoted, "\"")
    flags_of[substr(quoted[4], length(root) + 1)] = flags
  }
  next
}
{
  folder = $0
  sub(/[^\/]*$/, "", folder)
  group = folder " " flags_of[$0]
  if (!(group in size)) groups[++group_count] = group
  member[group, ++size[group]] = $0
}
END {
  for (g = 1; g <= group_count; g++) {
    group = groups[g]
    units = int((size[group] + largest - 1) / largest)
    first = 1
    for (u = 1; u <= units; u++) {
      last = int(size[group] * u / units)
      list = ""
      for (i = first; i <= last; i++) list = list (i > first ? " " : "") member[group, i]
      print last - first + 1 "\t" list
      first = last + 1
    }
  }
}
