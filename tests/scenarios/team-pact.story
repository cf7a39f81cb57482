# Ana, Ben, Cy and Di want to keep their customers, and say to one another how. Ana opens it.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,,\nBen,ben@acme.example,North,rep,,\nCy,cy@acme.example,North,rep,,\nDi,di@acme.example,North,rep,,\nMo,mo@acme.example,North,manager,,\nNia,nia@acme.example,South,manager,,\nOlu,olu@acme.example,,ops,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ for who in ana ben cy di mo nia olu; do salespact user invite $who@acme.example $STORE | grep -oE -m 1 'sp_invite_[^ ]+' > $who.code; done
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve.txt 2> log.txt &
$ url=$(url_in serve.txt); pacts=$url/api/v1/pacts
$ page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); phrase='seven ducks on a violet tram'
$ for who in ana ben cy di mo nia olu; do curl "${page[@]}" -o $who.json -d "{\"token\":\"$(cat $who.code)\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"; done
$ for who in ana ben cy di mo nia olu; do curl "${page[@]}" -o $who.json -c $who.cookies -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"; done
$ id() { curl "${page[@]}" -b $1.cookies "$url/api/v1/session" | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6; }
$ ana=$(id ana); ben=$(id ben); cy=$(id cy); di=$(id di)

# It began three weeks ago with a handshake; commitments are by the day, so that something is due already.
$ start=$(date -u -d '21 days ago' +%F); end=$(date -u -d '60 days' +%F); days="{\"start\":\"$start\",\"end\":\"$end\"}"
$ action() { printf '{"member":"%s","what":"%s","cadence":"day","days":%s}' "$1" "$2" "$days"; }
$ actions="[$(action $ana 'Call five customers'),$(action $ben 'Answer each ticket'),$(action $cy 'Write to one customer'),$(action $di 'Visit one customer')]"
$ help() { printf '{"giver":"%s","receiver":"%s","what":"%s","kind":"on_request","response_days":1}' "$1" "$2" "$3"; }
$ helps="[$(help $ana $ben 'Listens in'),$(help $ben $cy 'Shares notes'),$(help $cy $di 'Rehearses'),$(help $di $ana 'Looks at an offer')]"
$ words() { printf '{"title":"Keep them","statement":"Increase customer retention from 82.8%% to 87%% by %s","serves":"Customers stay","members":["%s","%s","%s","%s"],"effective":%s,"commitments":%s,"promises":%s,"ground_rules":["Say it early"],"milestones":[{"title":"85","due":"%s"}],"celebration":"%s","setback_rule":"Talk within the week","check_in_days":7,"review_on":"%s","amendment_route":"Any member asks"}' $end $ana $ben $cy $di "$days" "$actions" "$1" $(date -u +%F) "$2" $(date -u +%F); }
$ curl "${page[@]}" -b ana.cookies -o opened.json -w '%{http_code}\n' -d "{\"words\":$(words '[]' 'Dinner')}" "$pacts"
201
$ one=$pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ etag() { curl "${page[@]}" -b ana.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ step() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -X ${4:-POST} -H "If-Match: $(etag)" -d "$3" "$one/$2"; }

# Nobody has promised any help, and that is what keeps it from being signed.
$ step ana signing ''; grep -oE '"P[0-9]+"' ana.json | sort -u
422
"P4"
$ step ana draft "$(words "$helps" Dinner)" PUT
200
$ step ana signing ''
200

# Ben signs nothing that says he answers every ticket. He says why, and writes it himself.
$ consent="\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\""
$ hash() { curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"proposed":\{"number":[0-9]+,"hash":"[0-9a-f]+' | cut -d'"' -f8; }
$ sign() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "{$consent,\"text\":$2,\"hash\":\"$3\"}" "$one/signatures"; }
$ first=$(hash); sign ana 1 $first; step ben decline '{"reason":"Not every ticket is mine"}'
200
200
$ curl "${page[@]}" -b mo.cookies "$one" | grep -c 'Not every ticket is mine'
0
? 1
$ step ben own "{\"commitments\":[$(action $ben 'Answer my tickets')],\"promises\":[$(help $ben $cy 'Shares notes')]}" PUT
200
$ step ana signing ''; second=$(hash); sign ana 1 $first; grep -o '"code":"terms_changed"' ana.json
200
409
"code":"terms_changed"

# All four sign, Ben and Cy at once, Di twice at once; it binds with the last of them, whoever that was.
$ sign ana 2 $second
200
$ sign ben 2 $second > ben.txt & sign cy 2 $second > cy.txt; wait %2; cat ben.txt cy.txt
200
200
$ sign di 2 $second > a.txt & sign di 2 $second > b.txt; wait %2; cat a.txt b.txt
200
200
$ curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"state":"[a-z]+"|"capacity":"member"' | sort | uniq -c | tr -s ' '
 4 "capacity":"member"
 1 "state":"active"

# North is open every day. Ben misses what he committed himself to, and says so.
$ north=$(grep -oE '"unit":\{"id":"[^"]+' opened.json | cut -d'"' -f6)
$ curl "${page[@]}" -b mo.cookies -o mo.json -w '%{http_code}\n' -d "{\"name\":\"Every day\",\"weekdays\":[1,2,3,4,5,6,7],\"unit\":\"$north\"}" "$url/api/v1/work-calendars"
201
$ key() { grep -oE "\"key\":\"[a-z0-9]+\",\"$2\":\"[^\"]+\"(,\"receiver\":\"[^\"]+\")?,\"what\":\"$1\"" now.json | head -n 1 | cut -d'"' -f4; }
$ etag > tag.txt; tickets=$(key 'Answer my tickets' member); rehearsal=$(key Rehearses giver); today=$(date -u +%F)
$ say() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "{\"key\":\"$2\",\"window\":\"$today\",\"kind\":\"$3\"}" "$one/occurrences"; }
$ say ana $tickets missed; grep -o -m 1 NOT_YOURS ana.json
422
NOT_YOURS
$ say ben $tickets missed; grep -oE '"commitments":\{"kept":[0-9]+,"half":[0-9]+,"missed":[0-9]+' ben.json | head -n 1
200
"commitments":{"kept":0,"half":0,"missed":1

# Di asks Cy to rehearse, and says afterwards that it helped. Nobody can say so in her place.
$ say di $rehearsal asked; say cy $rehearsal confirmed; say di $rehearsal confirmed
200
422
200
$ grep -oE '"support":true,[^}]*\}[^}]*"verdict":"[a-z_]+"' di.json | grep -oE '"verdict":"[a-z_]+"'
"verdict":"kept"

# Di offers to visit two customers. The old text binds until all have signed the new one.
$ step di amendments '{}'
200
$ step di own "{\"commitments\":[$(action $di 'Visit two customers')],\"promises\":[$(help $di $ana 'Looks at an offer')]}" PUT
200
$ step di signing ''; third=$(hash); for who in ana ben cy; do sign $who 3 $third; done
200
200
200
200
$ curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"state":"[a-z]+"|"in_force":\{"number":[0-9]+'
"state":"amending"
"in_force":{"number":2
$ sign di 3 $third; grep -oE '"state":"[a-z]+"|"in_force":\{"number":[0-9]+' di.json
200
"state":"active"
"in_force":{"number":3

# Ana puts an amendment to signing, and Ben goes to the South, which Nia leads. What names him he signs; she does not.
$ revision() { curl "${page[@]}" -b olu.cookies -o now.json -D - "$url/api/v1/people/$1" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ of_person() { curl "${page[@]}" -b olu.cookies -o olu.json -w '%{http_code}\n' -H "If-Match: $(revision $1)" -d "$3" "$url/api/v1/people/$1/$2"; }
$ south=$(curl "${page[@]}" -b olu.cookies "$url/api/v1/units" | grep -oE '"id":"[^"]+","name":"South"' | cut -d'"' -f4)
$ step ana amendments '{}'; step ana signing ''; fourth=$(hash)
200
200
$ of_person $ben moves "{\"unit\":\"$south\",\"from\":\"$today\"}"
200
$ sign nia 4 $fourth; sign mo 4 $fourth; sign ben 3 $third; sign ben 4 $fourth; sign ben 4 $fourth
403
403
200
200
200
$ sign ana 4 $fourth
200

# Di leaves the company. Her session is over, and the text that names her is completed by nobody: in the same second
# Cy's signature is the last but hers.
$ of_person $di departures "{\"from\":\"$today\"}"; sign di 4 $fourth; sign cy 4 $fourth; grep -oE '"code":"(terms_changed|TERMS_CHANGED)"' cy.json
200
401
409
"code":"terms_changed"
"code":"TERMS_CHANGED"
$ until_open() { local tries; for ((tries = 0; tries < 300; tries++)); do curl "${page[@]}" -b ana.cookies "$one" | grep -q '"proposed":null' && return; sleep 0.1; done; return 1; }
$ until_open; sign cy 4 $fourth; sign ana 4 $fourth; grep -o 'read it again and sign what it says now' ana.json | head -n 1
409
409
read it again and sign what it says now

# The three write it without her and sign that. Until then the old text bound; under the one in between nobody is bound.
$ actions="[$(action $ana 'Call five customers'),$(action $ben 'Answer my tickets'),$(action $cy 'Write to one customer')]"
$ helps="[$(help $ana $ben 'Listens in'),$(help $ben $cy 'Shares notes'),$(help $cy $ana 'Rehearses')]"
$ without_di() { words "$helps" Dinner | sed "s/,\"$di\"\]/]/"; }
$ step ana draft "$(without_di)" PUT; step ana signing ''; fifth=$(hash)
200
200
$ sign ana 5 $fifth; sign ben 5 $fifth; sign cy 4 $fourth; sign nia 5 $fifth
200
200
409
403
$ curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"in_force":\{"number":[0-9]+'
"in_force":{"number":3
$ sign cy 5 $fifth > a.txt & sign cy 5 $fifth > b.txt; wait %2; cat a.txt b.txt
200
200
$ curl "${page[@]}" -b ana.cookies "$one" > last.json; grep -oE '"state":"[a-z]+"|"in_force":\{"number":[0-9]+' last.json
"state":"active"
"in_force":{"number":5
$ grep -oE '"name":"[A-Z][a-z]+"},"capacity":"member"' last.json | sort | uniq -c | tr -s ' '
 1 "name":"Ana"},"capacity":"member"
 1 "name":"Ben"},"capacity":"member"
 1 "name":"Cy"},"capacity":"member"
$ kill -INT %1; wait %1

# The units count it where it stands. That it is Ana's, Ben's and Cy's alone tells nobody how it goes.
$ salespact report pacts --format csv $STORE | cut -d, -f2,13-18
unit_name,teams_forming,teams_signing,teams_signed_ahead,teams_active,teams_healthy,teams_unknown
"Acme",0,0,0,1,,
"North",0,0,0,1,,
"South",0,0,0,0,0,0
$ salespact report pacts $STORE | sed 's/.*note  //'
teams forming  signing  active  healthy  short-handed  ended  fulfilled
…
…            0        0       1        -             -      0          0
…            0        0       1        -             -      0          0
…            0        0       0        0             0      0          0
$ salespact doctor $STORE > doctor.txt
