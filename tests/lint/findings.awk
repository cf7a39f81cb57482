# findings.awk -v root=… -v tally=FILE: clang-tidy's words with each finding once, though several units may have met it
# in a header they share; how many there were goes to `tally`.
BEGIN { shown = 1 }
/^[^ ]+:[0-9]+:[0-9]+: (error|warning): / {
  if (index($0, root) == 1) $0 = substr($0, length(root) + 1)
  shown = !seen[$0]++
  count += shown
}
shown
END { print count + 0 >tally }
