# Ana and Ben tell one another each day where they are. Mo leads them; Cy is next door.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,,\nBen,ben@acme.example,North,rep,,\nCy,cy@acme.example,South,rep,,\nMo,mo@acme.example,North,manager,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ for who in ana ben cy mo; do salespact user invite $who@acme.example $STORE | grep -oE -m 1 'sp_invite_[^ ]+' > $who.code; done
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve.txt 2> log.txt &
$ url=$(url_in serve.txt); pacts=$url/api/v1/pacts
$ page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); phrase='seven ducks on a violet tram'
$ for who in ana ben cy mo; do curl "${page[@]}" -o $who.json -d "{\"token\":\"$(cat $who.code)\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"; done
$ for who in ana ben cy mo; do curl "${page[@]}" -o $who.json -c $who.cookies -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"; done
$ id() { curl "${page[@]}" -b $1.cookies "$url/api/v1/session" | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6; }
$ ana=$(id ana); ben=$(id ben); cy=$(id cy)
$ today=$(date -u +%F); later=$(date -u -d '7 days' +%F)
$ start=$(date -u -d '3 days ago' +%F); days="{\"start\":\"$start\",\"end\":\"$(date -u -d '60 days' +%F)\"}"
$ action() { printf '{"member":"%s","what":"Call five customers","cadence":"day","days":%s}' "$1" "$days"; }
$ help() { printf '{"giver":"%s","receiver":"%s","what":"Listens in","kind":"on_request","response_days":1}' "$1" "$2"; }
$ words="{\"title\":\"Keep them\",\"statement\":\"Increase customer retention from 82.8% to 87% by $later\",\"serves\":\"Customers stay\",\"members\":[\"$ana\",\"$ben\"],\"effective\":$days,\"commitments\":[$(action $ana),$(action $ben)],\"promises\":[$(help $ana $ben),$(help $ben $ana)],\"ground_rules\":[\"Say it early\"],\"milestones\":[{\"title\":\"85\",\"due\":\"$later\"}],\"celebration\":\"Dinner\",\"setback_rule\":\"Talk\",\"check_in_days\":1,\"review_on\":\"$later\",\"amendment_route\":\"Any member asks\"}"
$ curl "${page[@]}" -b ana.cookies -o opened.json -w '%{http_code}\n' -d "{\"words\":$words}" "$pacts"
201
$ one=$pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ tag=$(curl "${page[@]}" -b ana.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2)
$ curl "${page[@]}" -b ana.cookies -o signing.json -w '%{http_code}\n' -X POST -H "If-Match: $tag" "$one/signing"
200
$ hash=$(grep -oE '"proposed":\{"number":[0-9]+,"hash":"[0-9a-f]+' signing.json | cut -d'"' -f8)
$ for who in ana ben; do curl "${page[@]}" -b $who.cookies -o $who.json -w '%{http_code} ' -d "{\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\",\"text\":1,\"hash\":\"$hash\"}" "$one/signatures"; done
200 200 

# Today's check-in is open for both. Ana writes hers, and asks Cy, who is not in the pact, for help.
$ curl "${page[@]}" -b ana.cookies "$url/api/v1/check-ins/due" | grep -oE '"mine":true,"window":\{"start":"[^"]+|"state":"[a-z]+"' | sed "s/$today/today/"
"mine":true,"window":{"start":"today
"state":"scheduled"
$ check_in() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "$2" "$one/check-ins"; }
$ check_in ana "{\"window\":\"$today\",\"confidence\":0}"; grep -oE '"pointer":"[a-z/]+"' ana.json
400
"pointer":"/confidence"
$ check_in ana "{\"window\":\"$today\",\"confidence\":5,\"moved\":\"Two renewals\",\"obstacles\":[{\"text\":\"Security review\",\"kind\":\"process\",\"severity\":3}],\"support\":[{\"from\":\"$cy\",\"what\":\"Talk to the auditor\",\"by\":\"$later\"}]}"
201
$ curl "${page[@]}" -b ben.cookies "$one/check-ins" | grep -oE '"moved":"[^"]+"|"state":"(submitted|scheduled|asked)"'
"state":"scheduled"
"state":"submitted"
"moved":"Two renewals"
"state":"asked"
"state":"scheduled"
$ for who in mo cy; do curl "${page[@]}" -b $who.cookies -o $who.json -w '%{http_code} ' "$one/check-ins"; done
200 404 

# Cy reads what is asked of him, and not of which pact. He accepts with a day; only Ana can say that it was done.
$ curl "${page[@]}" -b cy.cookies -o cy.json "$url/api/v1/support-requests"; grep -oE '"what":"[^"]+"|"subject":[^,]+|"unanswered":[0-9]+' cy.json
"what":"Talk to the auditor"
"subject":null
"unanswered":1
$ request=$url/api/v1/support-requests/$(grep -oE '"for_me":\[\{"id":"[^"]+' cy.json | cut -d'"' -f6)/words
$ say() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "$2" "$request"; }
$ say ben '{"act":"confirm"}'; say cy '{"act":"decline"}'; grep -o REASON_MISSING cy.json
404
422
REASON_MISSING
$ say cy "{\"act\":\"accept\",\"day\":\"$today\"}"; say cy '{"act":"confirm"}'; say ana '{"act":"confirm"}'; say ana '{"act":"withdraw"}'
200
422
200
422
$ curl "${page[@]}" -b cy.cookies "$url/api/v1/support-requests" | grep -oE '"state":"[a-z]+"|"answered":[0-9]+|"mean_response_days":"[^"]+"'
"state":"done"
"answered":1
"mean_response_days":"0.0"

# The day of review is a week ahead: Ben proposes, Ana, who leads the pact, decides, and the amendment is open.
$ review() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "{\"due\":\"$later\",\"relevant\":\"Yes\",\"achievable\":\"Yes\",\"aligned\":\"Yes\",\"change\":\"One call more\",\"decision\":\"$2\"}" "$one/reviews"; }
$ review cy keep; review ben adjust; review ana retire; review ana adjust; review ana keep; grep -o DECIDED_ALREADY ana.json
404
201
422
201
422
DECIDED_ALREADY
$ curl "${page[@]}" -b ben.cookies "$one" | grep -oE '"state":"amending"' | head -n 1
"state":"amending"

# What was said comes through a restart.
$ kill -INT %1; wait %1
$ salespact doctor $STORE > doctor.txt
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve2.txt 2> log2.txt &
$ again=$(url_in serve2.txt); curl -s -H "Origin: $again" -b ben.cookies "$again/api/v1/pacts/${one##*/}/check-ins" | grep -oE '"state":"(submitted|done)"'
"state":"submitted"
"state":"done"
$ curl -s -H "Origin: $again" -b ben.cookies "$again/api/v1/pacts/${one##*/}/reviews" | grep -oE '"decision":"[a-z]+"'
"decision":"adjust"
"decision":"adjust"
$ kill -INT %1; wait %1
