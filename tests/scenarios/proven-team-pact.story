# Ana and Ben have signed a pact of their team. Each can show it to anybody, without the company's server.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,,\nBen,ben@acme.example,North,rep,,\nCy,cy@acme.example,North,rep,,\nMo,mo@acme.example,North,manager,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ for who in ana ben cy mo; do salespact user invite $who@acme.example $STORE | grep -oE -m 1 'sp_invite_[^ ]+' > $who.code; done
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve.txt 2> log.txt &
$ url=$(url_in serve.txt); pacts=$url/api/v1/pacts
$ page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); phrase='seven ducks on a violet tram'
$ for who in ana ben cy mo; do curl "${page[@]}" -o $who.json -d "{\"token\":\"$(cat $who.code)\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"; done
$ for who in ana ben cy mo; do curl "${page[@]}" -o $who.json -c $who.cookies -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"; done
$ id() { curl "${page[@]}" -b $1.cookies "$url/api/v1/session" | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6; }
$ ana=$(id ana); ben=$(id ben)

$ start=$(date -u +%F); end=$(date -u -d '60 days' +%F); days="{\"start\":\"$start\",\"end\":\"$end\"}"
$ action() { printf '{"member":"%s","what":"%s","cadence":"week","days":%s}' "$1" "$2" "$days"; }
$ help() { printf '{"giver":"%s","receiver":"%s","what":"%s","kind":"on_request","response_days":1}' "$1" "$2" "$3"; }
$ words="{\"title\":\"Keep them\",\"statement\":\"Increase customer retention from 82.8% to 87% by $end\",\"serves\":\"Customers stay, größer ☕ أنا\",\"members\":[\"$ana\",\"$ben\"],\"effective\":$days,\"commitments\":[$(action $ana 'Call five'),$(action $ben 'Answer tickets')],\"promises\":[$(help $ana $ben 'Listens in'),$(help $ben $ana 'Shares notes')],\"milestones\":[{\"title\":\"85\",\"due\":\"$(date -u -d '30 days' +%F)\"}],\"celebration\":\"Dinner\",\"setback_rule\":\"Talk\",\"check_in_days\":7,\"review_on\":\"$(date -u -d '30 days' +%F)\",\"amendment_route\":\"Ask\"}"
$ curl "${page[@]}" -b ana.cookies -o opened.json -w '%{http_code}\n' -d "{\"words\":$words}" "$pacts"
201
$ one=$pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ etag() { curl "${page[@]}" -b ana.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ curl "${page[@]}" -b ana.cookies -o ana.json -w '%{http_code}\n' -X POST -H "If-Match: $(etag)" -d '' "$one/signing"
200
$ hash=$(curl "${page[@]}" -b ana.cookies "$one" | grep -oE '"proposed":\{"number":[0-9]+,"hash":"[0-9a-f]+' | cut -d'"' -f8)
$ sign() { curl "${page[@]}" -b $1.cookies -o $1.json -w '%{http_code} ' -d "{\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\",\"text\":1,\"hash\":\"$hash\"}" "$one/signatures"; }

# Until both have signed there is no proof for anybody, and a copy on paper for the members alone.
$ sign ana; for who in ana mo; do curl "${page[@]}" -b $who.cookies -o $who.pact -w '%{http_code} ' "$one/export"; done
200 422 422 
$ for who in ana ben mo; do curl "${page[@]}" -b $who.cookies -o $who.pdf -w '%{http_code} ' "$one/texts/1/copy"; done
200 200 404 

# Both get the same file, and so does Mo, who leads their unit. Cy is told that it is there, and no more.
$ sign ben; for who in ana ben mo cy; do curl "${page[@]}" -b $who.cookies -o $who.pact -w '%{http_code} ' "$one/export"; done
200 200 200 200 403 
$ cmp ana.pact ben.pact; cmp ana.pact mo.pact
$ for who in ana ben mo cy; do curl "${page[@]}" -b $who.cookies -o $who.pdf -w '%{http_code} ' "$one/texts/1/copy"; done
200 200 200 404 
$ cmp ana.pdf ben.pdf; cmp ana.pdf mo.pdf; head -c 7 ana.pdf; echo; test $(wc -c < ana.pdf) -gt 10000
%PDF-1.…
$ kill -INT %1; wait %1
$ salespact checkpoint --public-key $STORE > home.key

# Years later, on another machine: the file alone.
$ salespact verify ana.pact --key home.key --format csv | cut -d, -f 1,2
result,what
"holds","text 1"
"holds","signature of Ana as member under text 1"
"holds","signature of Ben as member under text 1"
"holds","whether text 1 binds"
"holds","checkpoint"
"holds","key"
"not judged","the log as a whole"
"holds","audit entry …"
"holds","audit entry …"
"not judged","what is not in the file"
$ $EXAMPLES/signatures/check-with-openssl.sh ana.pact home.key
text 1: SHA-256 …
signature of Ana as member: SHA-256 …, under text 1
signature of Ben as member: SHA-256 …, under text 1
checkpoint of … entries: signed by salespact/audit/…
audit entry …: in the log of … entries
audit entry …: in the log of … entries

# Somebody promises nine calls in Ana's name, somebody else signs for Ben.
$ sed 's/Call five/Call nine/' ana.pact | salespact verify - | grep WRONG
WRONG       text 1 …it is not what was signed: its SHA-256 is …, and … was signed
…
$ sed 's/"signer":"Ben"/"signer":"Eve"/' ana.pact | salespact verify - | grep WRONG
WRONG       signature of Eve as member under text 1 …no entry of the audit log tells of it as it stands here
WRONG       audit entry … no signature in the file is as Ben gave it: …
$ sed 's/"at":"20/"at":"19/' ana.pact > moved.pact; $EXAMPLES/signatures/check-with-openssl.sh moved.pact | tail -n 1
WRONG: no audit entry tells of the signature of Ana as member
