# Ana and Mo have signed a pact. Each can show it to anybody, without the company's server.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,,\nMo,mo@acme.example,North,manager,,\nBen,ben@acme.example,North,rep,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ for who in ana mo ben; do salespact user invite $who@acme.example $STORE | grep -oE -m 1 'sp_invite_[^ ]+' > $who.code; done
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) > serve.txt 2> log.txt &
$ url=$(url_in serve.txt); pacts=$url/api/v1/sales-pacts
$ page=(-s -H "Origin: $url" -H 'Content-Type: application/json'); phrase='seven ducks on a violet tram'
$ for who in ana mo ben; do curl "${page[@]}" -o $who.json -d "{\"token\":\"$(cat $who.code)\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"; done
$ for who in ana mo ben; do curl "${page[@]}" -o $who.json -c $who.cookies -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"; done
$ ana=$(curl "${page[@]}" -b ana.cookies "$url/api/v1/session" | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6)
$ start=$(date -u +%F); end=$(date -u -d '60 days' +%F)
$ words="{\"effective\":{\"start\":\"$start\",\"end\":\"$end\"},\"targets\":{\"floors\":[{\"metric\":\"meetings\",\"comparator\":\"min\",\"threshold\":\"8\",\"cadence\":\"week\"}],\"plan\":\"Mornings \\\\ \\\"early\\\"\\nand late, größer ☕\"},\"expectations\":{\"of_rep\":[{\"text\":\"Notes\"}],\"of_manager\":[{\"text\":\"Two calls a month\"}]},\"consequences\":{\"steps\":[{\"step\":1,\"text\":\"A note\"},{\"step\":2,\"text\":\"A talk\"},{\"step\":3,\"text\":\"A plan\"},{\"step\":4,\"text\":\"A review\"}]},\"role\":{\"role\":\"Seller\"}}"
$ curl "${page[@]}" -b mo.cookies -o opened.json -w '%{http_code}\n' -d "{\"rep\":\"$ana\",\"words\":$words}" "$pacts"
201
$ one=$pacts/$(grep -oE '"id":"[^"]+' opened.json | head -n 1 | cut -d'"' -f4)
$ etag() { curl "${page[@]}" -b mo.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
$ step() { curl "${page[@]}" -X ${4:-POST} -b $1.cookies -o $1.json -w '%{http_code} ' -H "If-Match: $(etag)" -d "$3" "$one/$2"; }
$ step ana motives '{"motivators":[{"kind":"mastery","strength":5,"note":"Bigger deals"}],"personal_goals":"A house","shared":false}' PUT
200 
$ consent="\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\""
$ step mo discussion "{\"on\":\"$start\"}"; step ana discussion "{\"on\":\"$start\"}"; step mo proposals "{$consent}"
200 200 200 
$ hash=$(grep -oE '"proposed":\{"number":1,"hash":"[0-9a-f]+' mo.json | cut -d'"' -f8)
$ curl "${page[@]}" -b ana.cookies -o ana.json -w '%{http_code}\n' -d "{$consent,\"text\":1,\"hash\":\"$hash\"}" "$one/signatures"
200

# Both get the same proof, but that what moves Ana is hers. Ben gets nothing.
$ for who in ana mo ben; do curl "${page[@]}" -b $who.cookies -o $who.pact -w '%{http_code} ' "$one/export"; done
200 200 404 
$ grep -c 'Bigger deals' ana.pact mo.pact
ana.pact:1
mo.pact:0
$ curl "${page[@]}" -b ana.cookies "$one/export" | cmp - ana.pact

# Mo keeps today's checkpoint of the log at home. It says how long the log is, its root and the signature, and of nobody.
$ curl "${page[@]}" -b mo.cookies -o home.checkpoint "$url/api/v1/checkpoints/latest"; sed 's/ .*//; s/^[0-9][0-9]*$/N/; /^$/d' home.checkpoint
salespact/audit/…
N
…=
—
$ kill -INT %1; wait %1
$ salespact checkpoint --public-key $STORE > home.key; stat -c %a */checkpoint.key
600

# Years later, on another machine: the file alone.
$ mkdir elsewhere; cp ana.pact mo.pact home.* elsewhere; cd elsewhere
$ salespact verify ana.pact | sed -E 's/ {2,}/ | /g'
result | what | detail
---------- | --------------------------------------- | --------------------
holds | text 1 | SHA-256 … of … bytes
holds | what moves the rep, in text 1 | is what the text commits to
holds | signature of Mo as manager under text 1 | given at …Z, told by audit entry …
holds | signature of Ana as rep under text 1 | given at …Z, told by audit entry …
holds | whether text 1 binds | it binds: signed by Ana as rep, Mo as manager
holds | checkpoint | … entries of salespact/audit/…, signed by key …
not judged | key | nobody said whose it is: give the one that you keep with --key, or compare salespact/audit/…
not judged | the log as a whole | only a checkpoint kept elsewhere tells whether all of it was written anew: give it with --checkpoint
holds | audit entry … | it is in the log of … entries that the checkpoint is about
holds | audit entry … | it is in the log of … entries that the checkpoint is about
not judged | what is not in the file | texts that were proposed and signed after it was written can't be told from it
$ salespact verify --key home.key --format csv - < ana.pact | grep '"key"'
"holds","key","it is the one that you keep"
$ $EXAMPLES/signatures/check-with-openssl.sh ana.pact home.key
text 1: SHA-256 …
signature of Mo as manager: SHA-256 …, under text 1
signature of Ana as rep: SHA-256 …, under text 1
checkpoint of … entries: signed by salespact/audit/…
audit entry …: in the log of … entries
audit entry …: in the log of … entries

# Somebody cuts out Ana's signature with what the log tells of it: what is left reads as a proposal.
$ signed=$(grep -oE '\{"at":"[^}]*"capacity":"rep"[^}]*\}' ana.pact); told=$(grep -oE '\{"canonical":"([^"\\]|\\.)*","proof":\[[^]]*\],"seq":"[0-9]+"\}' ana.pact | grep ' as rep, ')
$ whole=$(cat ana.pact); whole=${whole/",$signed"/}; printf %s "${whole/",$told"/}" > cut.pact; salespact verify cut.pact | grep -E 'WRONG|NOT SHOWN'
NOT SHOWN   whether text 1 binds …signed by Mo as manager; not signed by Ana as rep: by this file it is a proposal that binds nobody
$ salespact verify cut.pact > said.txt
? 4

# Somebody makes eight meetings eighty, somebody else signs for Ana, and a third moves an hour.
$ sed 's/\\"min\\":\\"8\\"/\\"min\\":\\"9\\"/' ana.pact > more.pact; salespact verify more.pact | grep WRONG
WRONG       text 1 …it is not what was signed: its SHA-256 is …, and … was signed
…
$ salespact verify more.pact > said.txt
? 1
$ $EXAMPLES/signatures/check-with-openssl.sh more.pact
WRONG: text 1 has SHA-256 …, not …
? 1
$ sed 's/"signer":"Ana"/"signer":"Eve"/' ana.pact | salespact verify - | grep WRONG
WRONG       signature of Eve as rep under text 1 …no entry of the audit log tells of it as it stands here
WRONG       audit entry … no signature in the file is as Ana gave it: …
$ sed 's/"at":"20/"at":"19/' ana.pact > moved.pact; $EXAMPLES/signatures/check-with-openssl.sh moved.pact | tail -n 1
WRONG: no audit entry tells of the signature of Mo as manager

# Eve makes the mornings nights, and signs that for both; what an entry would have to tell of it she writes beside it.
$ forged=$(sed -E 's/\\"plan\\":\\"Mornings/\\"plan\\":\\"Nights/' ana.pact)
$ old=$(grep -oE '"sha256":"[0-9a-f]{64}"\}' ana.pact | head -n 1 | grep -oE '[0-9a-f]{64}')
$ new=$(grep -oE '\{"canonical":"([^"\\]|\\.)*","number"' <<<"$forged" | sed -E 's/^\{"canonical":"(.*)","number"$/\1/; s/\\(["\\])/\1/g' | tr -d '\n' | sha256sum | cut -c 1-64)
$ forged=$(sed "s/\"number\":\"1\",\"sha256\":\"$old\"/\"number\":\"1\",\"sha256\":\"$new\"/; s/\"text_hash\":\"$old\"/\"text_hash\":\"$new\"/g" <<<"$forged")
$ told=; while IFS= read -r one; do told="$told signature sha256:$(printf %s "$one" | sha256sum | cut -c 1-64)"; done < <(grep -oE '\{"at":"[^}]*\}' <<<"$forged")
$ sed "s/^{/{\"note\":\"$told\",/" <<<"$forged" | tr -d '\n' > forged.pact; $EXAMPLES/signatures/check-with-openssl.sh forged.pact home.key | tail -n 1
WRONG: no audit entry tells of the signature of Mo as manager
$ sed -E 's/(\{"at":"[^}]*"capacity":"rep"[^}]*\})/\1,\1/' ana.pact > twice.pact; $EXAMPLES/signatures/check-with-openssl.sh twice.pact home.key | tail -n 1
WRONG: the signature of Ana as rep is in the file twice
$ printf '{"schema":"salespact/sales-pact-export/1"}' | salespact verify -
salespact: - is refused: pact is missing or is not a text
? 2
$ cd ..

# The doctor compares every checkpoint with the log.
$ salespact doctor $STORE | grep -E '^checkpoints'
checkpoints of Acme      ok      … match the audit log; the newest is signed by salespact/audit/…
