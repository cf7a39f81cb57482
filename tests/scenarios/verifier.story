# Ana trusts no server. What she runs has no database, no socket and nothing else of the program.
$ ldd "$(command -v salespact-verify)" | grep -E 'libpq|libsqlite|libssl|libcrypto|libpango|libcurl'
? 1
$ salespact-verify --help | grep -- --memory
  --memory FILE …remembers…

# It says of every export that comes with the examples what it must, and of ones from this very program.
$ $EXAMPLES/signatures/check-vectors.sh salespact-verify
20 files looked at, 0 not as told
$ $EXAMPLES/signatures/make-vectors.sh "$(command -v salespact)" fresh
$ VECTORS=$PWD/fresh $EXAMPLES/signatures/check-vectors.sh salespact-verify; VECTORS=$PWD/fresh $EXAMPLES/signatures/check-vectors.sh salespact verify
20 files looked at, 0 not as told
20 files looked at, 0 not as told

# The first export that she looks at is what the others are held against: key and log.
$ cd fresh; look() { salespact-verify "$1" --memory ana.memory "${@:2}" | grep -E 'WRONG|NOT SHOWN|you remember'; return "${PIPESTATUS[0]}"; }
$ look sound.json
holds       what you remember …from now on, in ana.memory: the key … and the log of … entries
$ stat -c %a ana.memory; head -n 1 ana.memory; cp ana.memory first.memory
600
salespact verifier memory 1

# A later one has to lead on from there; without the way there she is told what to ask for.
$ look later-alone.json
holds       key …it is the one that you remember
NOT SHOWN   what you remember …export the pact again with ?since=…
? 4
$ cmp ana.memory first.memory
$ look later.json
holds       key …it is the one that you remember
holds       what you remember …the log of … entries goes on from the … that you saw
$ look sound.json
holds       key …it is the one that you remember
holds       what you remember …you saw this very log of … entries

# Acme shows her a log that was written anew, signed by the right key, and she is not fooled; nor does she forget.
$ cp ana.memory second.memory; look rewritten.json
holds       key …it is the one that you remember
WRONG       what you remember …is not the one that you saw: it was rewritten. Accepted is one that begins with the … entries that you saw
? 1
$ look text.json
WRONG       text 1 …it is not what was signed: its SHA-256 is …
WRONG       signature of Mo as manager under text 1 …
WRONG       signature of Ana as rep under text 1 …
holds       key …
holds       what you remember …
? 1
$ cmp ana.memory second.memory

# Somebody who knew the newest log alone can't be shown an older one that nothing leads on from.
$ salespact verify later.json --memory ben.memory > said.txt; salespact-verify sound.json --memory ben.memory | grep 'NOT SHOWN'
NOT SHOWN   what you remember …nothing in it leads on to the … that you saw: export the pact again with ?since=…

# Another key is not hers, whatever it signed. A memory that somebody has damaged is neither believed nor replaced.
$ sed -i "2s#.*#$(cat other.key)#" ben.memory; salespact-verify sound.json --memory ben.memory | grep WRONG
WRONG       key …it is not the one that you remember: accepted is an export signed by salespact/audit/…
WRONG       what you remember …it is of salespact/audit/…: accepted is an export of that log; keep a file for each log
$ echo >> ana.memory; salespact-verify sound.json --memory ana.memory
salespact-verify: "ana.memory" holds no memory of a verifier and is left as it is: accepted is a file that --memory made, or a name that nothing has yet
? 2
