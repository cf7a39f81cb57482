# Ana and Mo have signed a pact. What moves Ana stands beside its text, which holds a commitment alone.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,2020-01-01,\nMo,mo@acme.example,North,manager,2020-01-01,\nOlga,olga@acme.example,,ops,2020-01-01,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ for who in ana mo olga; do salespact user invite $who@acme.example $STORE | grep -oE -m 1 'sp_invite_[^ ]+' > $who.code; done
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve1.txt 2> log.txt &
$ url=$(url_in serve1.txt); page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); phrase='seven ducks on a violet tram'
$ for who in ana mo olga; do curl "${page[@]}" -o $who.json -d "{\"token\":\"$(cat $who.code)\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"; done
$ enter() { for who in "$@"; do curl "${page[@]}" -o $who.json -c $who.cookies -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"; done; }
$ enter ana mo olga; ana=$(curl "${page[@]}" -b ana.cookies "$url/api/v1/session" | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6)
$ start=$(date -u +%F); end=$(date -u -d '60 days' +%F)
$ words="{\"effective\":{\"start\":\"$start\",\"end\":\"$end\"},\"targets\":{\"floors\":[{\"metric\":\"meetings\",\"comparator\":\"min\",\"threshold\":\"8\",\"cadence\":\"week\"}],\"plan\":\"Mornings\"},\"expectations\":{\"of_rep\":[{\"text\":\"Notes\"}],\"of_manager\":[{\"text\":\"Two calls a month\"}]},\"consequences\":{\"steps\":[{\"step\":1,\"text\":\"A note\"},{\"step\":2,\"text\":\"A talk\"},{\"step\":3,\"text\":\"A plan\"},{\"step\":4,\"text\":\"A review\"}]},\"role\":{\"role\":\"Seller\"}}"
$ curl "${page[@]}" -b mo.cookies -o opened.json -d "{\"rep\":\"$ana\",\"words\":$words}" "$url/api/v1/sales-pacts"
$ one=$url/api/v1/sales-pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ etag() { curl "${page[@]}" -b $1.cookies -o now.json -D - "$2" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ step() { curl "${page[@]}" -X ${4:-POST} -b $1.cookies -o $1.json -w '%{http_code} ' -H "If-Match: $(etag mo $one)" -d "$3" "$one/$2"; }
$ consent="\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\""
$ step ana motives '{"motivators":[{"kind":"mastery","strength":5,"note":"Bigger deals"}],"personal_goals":"A house","shared":true}' PUT; step mo discussion "{\"on\":\"$start\"}"; step ana discussion "{\"on\":\"$start\"}"; step mo proposals "{$consent}"
200 200 200 200 
$ hash=$(grep -oE '"proposed":\{"number":1,"hash":"[0-9a-f]+' mo.json | cut -d'"' -f8)
$ curl "${page[@]}" -b ana.cookies -o ana.json -w '%{http_code}\n' -d "{$consent,\"text\":1,\"hash\":\"$hash\"}" "$one/signatures"
200
$ curl "${page[@]}" -b mo.cookies -o before.pact "$one/export"; grep -c 'Bigger deals' before.pact
1

# While she works here nobody erases it for her. She leaves today, and her pact ends with that.
$ kill -INT %1; wait %1; salespact erase ana@acme.example $STORE
salespact: Ana works here: somebody who has left; who works here changes their section themselves
? 2
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve2.txt 2> log.txt &
$ url=$(url_in serve2.txt); page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); enter mo olga
$ curl "${page[@]}" -b olga.cookies -o olga.json -w '%{http_code}\n' -H "If-Match: $(etag olga "$url/api/v1/people/$ana")" -d "{\"from\":\"$start\"}" "$url/api/v1/people/$ana/departures"
200
$ kill -INT %1; wait %1
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve3.txt 2> log.txt &
$ url=$(url_in serve3.txt); kill -INT %1; wait %1

# It is kept for as long as somebody may argue about the pact, and then goes, with one word in the audit log.
$ salespact erase ana@acme.example $STORE
salespact: … or later: pact … ended on …, and what moves the rep is kept for 36 months
? 2
$ salespact erase ana@acme.example --kept-months 0 --dry-run $STORE
would erase what moves Ana:
  pact …, ended on …, 1 text
$ salespact erase ana@acme.example --kept-months 0 $STORE
erased what moves Ana:
  pact …, ended on …, 1 text
Backups from before hold it still: delete them when their time is over.
$ salespact erase ana@acme.example --kept-months 0 $STORE
salespact: nothing is kept of what moves Ana, or it was erased before
? 2
$ [[ $STORE == --data\ * ]] && grep -rlE 'Bigger deals|A house' "${STORE#--data }"
? 1

# The doctor and every export from now on say so, and nothing else of the pact is less proven.
$ salespact doctor $STORE | grep -E 'sales pacts|WRONG'
sales pacts of Acme…ok      texts and signatures are as the audit log tells; what moves the rep was erased in 1 of them, last on …
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve4.txt 2> log.txt &
$ url=$(url_in serve4.txt); page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); one=$url/api/v1/sales-pacts/${one##*/}; enter mo
$ curl "${page[@]}" -b mo.cookies -o after.pact -w '%{http_code}\n' "$one/export"; kill -INT %1; wait %1
200
$ salespact-verify after.pact | grep -E 'moves|signature|binds'
not judged  what moves the rep, in text 1            it was erased on …, as audit entry … tells; the text holds its commitment alone
holds       signature of Mo as manager under text 1  …
holds       signature of Ana as rep under text 1     …
holds       whether text 1 binds                     …
$ $EXAMPLES/signatures/check-with-openssl.sh after.pact | grep -c 'audit entry'
4
$ sed 's/texts 1 to 1/texts 1 to 9/' after.pact | salespact-verify - | grep WRONG
WRONG       audit entry … it is not in the log that the checkpoint is about, or its proof was changed
