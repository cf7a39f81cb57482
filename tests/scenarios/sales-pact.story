# Ana and Mo agree on a pact, each at their own screen. It is the hash of what was read that is signed.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,,\nBen,ben@acme.example,North,rep,,\nMo,mo@acme.example,North,manager,,\nNia,nia@acme.example,South,manager,,\nOlu,olu@acme.example,,ops,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ for who in ana ben mo nia olu; do salespact user invite $who@acme.example $STORE | grep -oE -m 1 'sp_invite_[^ ]+' > $who.code; done
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve.txt 2> log.txt &
$ url=$(url_in serve.txt); pacts=$url/api/v1/sales-pacts
$ page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); phrase='seven ducks on a violet tram'
$ for who in ana ben mo nia olu; do curl "${page[@]}" -o $who.json -d "{\"token\":\"$(cat $who.code)\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"; done
$ for who in ana ben mo nia olu; do curl "${page[@]}" -o $who.json -c $who.cookies -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"; done

# Mo opens it, with everything in it but what moves Ana, which she would rather not write down.
$ id() { curl "${page[@]}" -b $1.cookies "$url/api/v1/session" | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6; }
$ ana=$(id ana); ben=$(id ben)
$ start=$(date -u +%F); end=$(date -u -d '60 days' +%F)
$ pact() { printf '{"effective":{"start":"%s","end":"%s"},"targets":{"floors":[{"metric":"meetings","comparator":"min","threshold":"%s","cadence":"week"}],"plan":"Mornings"},"expectations":{"of_rep":[{"text":"Notes"}],"of_manager":[{"text":"Two calls a month"}]},"consequences":{"steps":[{"step":1,"text":"A note"},{"step":2,"text":"A talk"},{"step":3,"text":"A plan"},{"step":4,"text":"A review"}]},"role":{"role":"Seller"},"waived":[{"section":"motives","reason":"Not this time"}]}' $start $end $1; }
$ curl "${page[@]}" -b mo.cookies -o opened.json -w '%{http_code}\n' -d "{\"rep\":\"$ana\",\"words\":$(pact 8)}" "$pacts"
201
$ one=$pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ etag() { curl "${page[@]}" -b mo.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ step() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -H "If-Match: $(etag)" -d "$3" "$one/$2"; }
$ step mo discussion "{\"on\":\"$start\"}"; step ana discussion "{\"on\":\"$start\"}"
200
200

# Mo proposes eight meetings, Ana counters, Mo proposes seven.
$ consent="\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\""
$ step mo proposals "{$consent}"
200
$ hash() { curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"proposed":\{"number":[0-9]+,"hash":"[0-9a-f]+' | cut -d'"' -f8; }
$ first=$(hash); step ana counter '{"comment":"Seven meetings"}'
200
$ curl "${page[@]}" -X PUT -b mo.cookies -o mo.json -w '%{http_code}\n' -H "If-Match: $(etag)" -d "$(pact 7)" "$one/draft"
200
$ step mo proposals "{$consent}"
200

# What Ana had on her screen before is not what there is to sign now.
$ sign() { curl "${page[@]}" -b ana.cookies -o $3.json -w '%{http_code}\n' -d "{$consent,\"text\":$1,\"hash\":\"$2\"}" "$one/signatures"; }
$ sign 1 $first late; grep -o '"code":"terms_changed"' late.json
409
"code":"terms_changed"

# Ana presses the button twice at once; both get the same answer, and she has signed once.
$ second=$(hash); sign 2 $second a > a.txt & sign 2 $second b > b.txt; wait %2; cat a.txt b.txt
200
200
$ curl "${page[@]}" -b mo.cookies "$one" | grep -oE '"state":"[a-z]+"|"capacity":"[a-z]+"'
"state":"active"
"capacity":"manager"
"capacity":"rep"

# The connection was lost behind the commit, so she signs again: the same answer.
$ sign 2 $second again; grep -o '"state":"active"' again.json
200
"state":"active"
$ curl "${page[@]}" -b mo.cookies "$one" | grep -oE '"capacity":' | wc -l
2

# Ana goes to the South, which Nia leads. Her pact rests: for Mo it is not there any more, Nia signs what binds Ana.
$ south=$(curl "${page[@]}" -b olu.cookies "$url/api/v1/units" | grep -oE '"id":"[^"]+","name":"South"' | cut -d'"' -f4)
$ revision() { curl "${page[@]}" -b olu.cookies -o now.json -D - "$url/api/v1/people/$1" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ to_south() { curl "${page[@]}" -b olu.cookies -o olu.json -w '%{http_code}\n' -H "If-Match: $(revision $1)" -d "{\"unit\":\"$south\",\"from\":\"$start\"}" "$url/api/v1/people/$1/moves"; }
$ state() { curl "${page[@]}" -b $1.cookies "$one" | grep -oE '"state":"[a-z]+"' | head -n 1; }
$ until_is() { local tries; for ((tries = 0; tries < 300; tries++)); do [[ "$(state $1)" == "\"state\":\"$2\"" ]] && return; sleep 0.1; done; return 1; }
$ by() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "{$consent,\"text\":$3,\"hash\":\"$4\"}" "$one/$2"; }
$ to_south $ana
200
$ by mo signatures 2 $second; by mo takeover 2 $second; grep -o '"code":"not_found"' mo.json
404
404
"code":"not_found"
$ until_is ana suspended
$ by ana takeover 2 $second; by nia takeover 1 $first; grep -o 'read it again and sign what it says now' nia.json | head -n 1
403
409
read it again and sign what it says now

# The text of which Ana has the hash is what Nia signs, from two windows at once; it binds again, with one signature more.
$ by nia takeover 2 $second > a.txt & by nia takeover 2 $second > b.txt; wait %2; cat a.txt b.txt
200
200
$ by mo takeover 2 $second; sign 2 $second again; state ana
404
200
"state":"active"
$ curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"name":"[A-Z][a-z]+"},"capacity":"[a-z_]+"'
"name":"Mo"},"capacity":"manager"
"name":"Ana"},"capacity":"rep"
"name":"Nia"},"capacity":"succeeding_manager"

# Ben has Mo's proposal before him when he goes to the South as well. He signs it no more, not even in the same second.
$ curl "${page[@]}" -b mo.cookies -o opened.json -w '%{http_code}\n' -d "{\"rep\":\"$ben\",\"words\":$(pact 8)}" "$pacts"
201
$ one=$pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ step mo discussion "{\"on\":\"$start\"}"; step ben discussion "{\"on\":\"$start\"}"; step mo proposals "{$consent}"
200
200
200
$ hash_for() { curl "${page[@]}" -b $1.cookies "$one" | grep -oE '"proposed":\{"number":[0-9]+,"hash":"[0-9a-f]+' | cut -d'"' -f8; }
$ third=$(hash_for ben); to_south $ben; by ben signatures 1 $third; grep -oE '"code":"(terms_changed|TERMS_CHANGED)"' ben.json
200
409
"code":"terms_changed"
"code":"TERMS_CHANGED"
$ until_is ben draft; by ben signatures 1 $third; by mo signatures 1 $third
409
404

# What Ben and Nia write binds, with a signature of each; of Mo's text there is only his own, which is void.
$ etag() { curl "${page[@]}" -b ben.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ step nia discussion "{\"on\":\"$start\"}"; step ben discussion "{\"on\":\"$start\"}"; step nia proposals "{$consent}"
200
200
200
$ fourth=$(hash_for ben); by ben signatures 1 $third; by mo signatures 2 $fourth; by ben signatures 2 $fourth
409
404
200
$ state nia; curl "${page[@]}" -b nia.cookies "$one" | grep -oE '"name":"[A-Z][a-z]+"},"capacity":"[a-z_]+"'
"state":"active"
"name":"Nia"},"capacity":"manager"
"name":"Ben"},"capacity":"rep"
$ kill -INT %1; wait %1
$ salespact doctor $STORE > doctor.txt
