# Ben has a concern about the pact of the team that he is in with Ana. Mo leads them; Cy is next door.
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

# He says it to nobody by name: it waits for Ana, who leads the pact. Mo reads it too; for Cy there is no such pact.
$ feedback() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "$2" "$one/feedback"; }
$ feedback ben '{"kind":"worry","text":"Too much"}'; feedback ben '{"kind":"concern","text":" "}'; feedback ben "{\"kind\":\"concern\",\"text\":\"Too much\",\"to\":\"$cy\"}"
400
422
422
$ grep -oE '"code":"[A-Z_]+"' ben.json
"code":"ADDRESSEE_SEES_NOTHING"
$ feedback cy '{"kind":"concern","text":"Too much"}'; feedback ben '{"kind":"concern","text":"Five calls are too many","part":"Actions"}'
404
201
$ for who in ana mo; do curl "${page[@]}" -b $who.cookies "$url/api/v1/feedback" | grep -oE '"text":"[^"]+"|"part":"[^"]+"|"waits_for":\[\{"id":"[^"]+","name":"[^"]+|"overdue":[a-z]+' | sed 's/"id":"[^"]*",//'; done
"part":"Actions"
"text":"Five calls are too many"
"waits_for":[{"name":"Ana
"overdue":false
$ for who in mo cy; do curl "${page[@]}" -b $who.cookies -o $who.json -w '%{http_code} ' "$one/feedback"; done
200 404 

# Ana answers, Ben resolves it; only he can.
$ thread=$url/api/v1/feedback/$(grep -oE '"threads":\[\{"id":"[^"]+' mo.json | cut -d'"' -f6)/words
$ say() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code}\n' -d "$2" "$thread"; }
$ say cy '{"act":"answer","text":"I"}'; say ana '{"act":"answer"}'; say ana '{"act":"answer","text":"Three then"}'; say ana '{"act":"resolve"}'; say ben '{"act":"resolve","text":"Good"}'
404
422
204
422
204
$ curl "${page[@]}" -b ana.cookies "$url/api/v1/feedback"
{"waiting":[],"mine":[],"praise":[]}

# What was said comes through a restart; the audit log knows that, and not what.
$ kill -INT %1; wait %1
$ salespact doctor $STORE > doctor.txt
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve2.txt 2> log2.txt &
$ again=$(url_in serve2.txt); curl -s -H "Origin: $again" -b ben.cookies "$again/api/v1/pacts/${one##*/}/feedback" | grep -oE '"state":"[a-z]+"|"act":"[a-z]+"|"text":"[^"]+"'
"text":"Five calls are too many"
"state":"resolved"
"act":"answer"
"text":"Three then"
"act":"resolve"
"text":"Good"
$ kill -INT %1; wait %1
