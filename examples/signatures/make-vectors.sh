#!/usr/bin/env bash
# make-vectors.sh SALESPACT [FOLDER]: writes the folder (vectors/ beside this script) anew: exports of pacts from the running
# program, sound ones and ones that were tampered with, and what a verifier must say of each (expected.tsv). Whoever writes
# a verifier of their own can hold it against them; check-vectors.sh does so.
set -euo pipefail
export LC_ALL=C TZ=UTC
program=$(realpath "${1:?make-vectors.sh SALESPACT [FOLDER]}")
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "${2:-$here/vectors}"
vectors="$(realpath "${2:-$here/vectors}")"
work="$(mktemp -d)"
server=
finish() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
cd "$work"

port=$((20000 + RANDOM % 12000))
url=http://127.0.0.1:$port
page=(-sS -H "Origin: $url" -H 'Content-Type: application/json')
phrase='seven ducks on a violet tram'
consent="\"password\":\"$phrase\",\"statement\":\"I have read this and I agree\""
serve() { # DIRECTORY
  : >serve.txt # of the server before
  "$program" serve --data "$1" --listen "127.0.0.1:$port" >serve.txt 2>log.txt &
  server=$!
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    grep -q http serve.txt && break
    sleep 0.1
  done
  for who in ana mo; do
    curl "${page[@]}" -o "$who.json" -c "$who.cookies" -d "{\"email\":\"$who@acme.example\",\"password\":\"$phrase\"}" "$url/api/v1/session"
  done
}
stop() { kill -INT "$server" && wait "$server" && server=; }
get() { curl "${page[@]}" -f -b "$1.cookies" "$url/api/v1/$2"; } # WHO PATH
id_in() { grep -oE '"id":"[^"]+' | head -n 1 | cut -d'"' -f4; }
etag() { curl "${page[@]}" -b mo.cookies -o now.json -D - "$one" | grep -ioE '^etag: .*' | tr -d '\r' | cut -d' ' -f2; }
step() { # WHO WHAT BODY [METHOD]
  curl "${page[@]}" -f -X "${4:-POST}" -b "$1.cookies" -o "$1.json" -H "If-Match: $(etag)" -d "$3" "$one/$2"
}
sign() { # WHO NUMBER
  local hash
  hash=$(get "$1" "sales-pacts/$pact" | grep -oE "\"number\":$2,\"hash\":\"[0-9a-f]+" | head -n 1 | cut -d'"' -f6)
  curl "${page[@]}" -f -b "$1.cookies" -o "$1.json" -d "{$consent,\"text\":$2,\"hash\":\"$hash\"}" "$one/signatures"
}

# A pact that Mo has proposed and Ana has not signed.
"$program" init --data books --name Acme --currency USD --timezone UTC >init.txt
printf 'person,email,unit,role,from,to\nAna,ana@acme.example,North,rep,,\nMo,mo@acme.example,North,manager,,\n' >people.csv
"$program" import people people.csv --data books >people.txt
for who in ana mo; do
  "$program" user invite "$who@acme.example" --data books | grep -oE -m 1 'sp_invite_[^ ]+' >"$who.code"
done
: >serve.txt
"$program" serve --data books --listen "127.0.0.1:$port" >serve.txt 2>log.txt &
server=$!
until grep -q http serve.txt; do sleep 0.1; done
for who in ana mo; do
  curl "${page[@]}" -o "$who.json" -d "{\"token\":\"$(cat "$who.code")\",\"password\":\"$phrase\"}" "$url/api/v1/invitations/accept"
done
stop
serve books
ana=$(get ana session | grep -oE '"person":\{"id":"[^"]+' | cut -d'"' -f6)
start=$(date -u +%F) end=$(date -u -d '60 days' +%F)
words="{\"effective\":{\"start\":\"$start\",\"end\":\"$end\"},\"targets\":{\"floors\":[{\"metric\":\"meetings\",\"comparator\":\"min\",\"threshold\":\"8\",\"cadence\":\"week\"}],\"plan\":\"Mornings \\\"early\\\", größer ☕\"},\"expectations\":{\"of_rep\":[{\"text\":\"Notes\"}],\"of_manager\":[{\"text\":\"Two calls a month\"}]},\"consequences\":{\"steps\":[{\"step\":1,\"text\":\"A note\"},{\"step\":2,\"text\":\"A talk\"},{\"step\":3,\"text\":\"A plan\"},{\"step\":4,\"text\":\"A review\"}]},\"role\":{\"role\":\"Seller\"}}"
curl "${page[@]}" -f -b mo.cookies -o opened.json -d "{\"rep\":\"$ana\",\"words\":$words}" "$url/api/v1/sales-pacts"
pact=$(id_in <opened.json)
one=$url/api/v1/sales-pacts/$pact
step ana motives '{"motivators":[{"kind":"mastery","strength":5,"note":"Bigger deals"}],"personal_goals":"A house","shared":true}' PUT
step mo discussion "{\"on\":\"$start\"}"
step ana discussion "{\"on\":\"$start\"}"
step mo proposals "{$consent}"
get ana "sales-pacts/$pact/export" >proposal.json
stop
"$program" checkpoint --public-key --data books >acme.key

# From here on there are two books of one company, in which Ana signs at different moments by the same key: a log that was
# rewritten.
cp -r books rewritten
serve books
sign ana 1
get ana "sales-pacts/$pact/export" >sound.json
curl "${page[@]}" -f -b mo.cookies -o sound.checkpoint "$url/api/v1/checkpoints/latest"
size=$(grep -oE '"checkpoint":"[^"]*' sound.json | head -n 1 | sed 's/\\n/\n/g' | sed -n 2p)
step mo amendments '{}'
step mo proposals "{$consent,\"repairs_error\":\"A slip of the pen\"}"
sign ana 2
get ana "sales-pacts/$pact/export?since=$size" >later.json
get ana "sales-pacts/$pact/export" >later-alone.json
stop
serve rewritten
sign ana 1
get ana "sales-pacts/$pact/export" >rewritten.json
stop
"$program" init --data others --name Other --currency USD --timezone UTC >init.txt
"$program" checkpoint --public-key --data others >other.key

rm -f "$vectors"/*
cp proposal.json sound.json later.json later-alone.json rewritten.json sound.checkpoint acme.key other.key "$vectors"
cd "$vectors"
altered() { # NAME SED-COMMAND
  sed -E "$2" sound.json >"$1.json"
  ! cmp -s sound.json "$1.json" || { echo "make-vectors.sh: $1 is no different" >&2 && exit 1; }
}
altered text 's/\\"min\\":\\"8\\"/\\"min\\":\\"9\\"/'
altered signer 's/"signer":"Ana"/"signer":"Eve"/'
altered moment 's/"at":"20/"at":"19/'
altered motives 's/Bigger deals/Bigger boats/'
altered salt 's/"salt":"(.)/"salt":"\1x/'
altered entry 's/as manager, signature/as rep, signature/'
altered proof 's/("proof":\[")[0-9a-f]{2}/\100/'
altered size 's#(salespact/audit/[^\\]*\\n)([0-9])#\11\2#'
altered spelled 's/^\{/{ /'
altered added 's/^\{/{"note":"x",/'
signed=$(grep -oE '\{"at":"[^}]*"capacity":"rep"[^}]*\}' sound.json)
told=$(grep -oE '\{"canonical":"([^"\\]|\\.)*","proof":\[[^]]*\],"seq":"[0-9]+"\}' sound.json | grep ' as rep, ')
whole=$(cat sound.json)
whole=${whole/",$signed"/}
printf %s "${whole/",$told"/}" >cut.json
printf %s "${whole/"$signed,"/}" >signature-gone.json

# FILE, options (or -), exit code, and words that stand in the line that says why.
cat >expected.tsv <<'TABLE'
sound.json	--key acme.key --checkpoint sound.checkpoint	0	it is about the same log
sound.json	-	0	nobody said whose it is
later.json	--key acme.key --checkpoint sound.checkpoint	0	the log goes on from there
proposal.json	--key acme.key	4	by this file it is a proposal that binds nobody
later-alone.json	--key acme.key --checkpoint sound.checkpoint	4	export the pact again with ?since=
cut.json	--key acme.key	4	not signed by Ana as rep
sound.json	--key other.key	1	it is not the one that you keep
rewritten.json	--key acme.key	0	it binds
rewritten.json	--key acme.key --checkpoint sound.checkpoint	1	the log was rewritten
text.json	-	1	it is not what was signed
signer.json	-	1	no entry of the audit log tells of it as it stands here
moment.json	-	1	no entry of the audit log tells of it as it stands here
motives.json	-	1	is not what the text commits to
salt.json	-	1	is not what the text commits to
entry.json	-	1	it is not in the log that the checkpoint is about
proof.json	-	1	it is not in the log that the checkpoint is about
size.json	-	1	it is not what the key beside it signed
signature-gone.json	-	1	no signature in the file is as Ana gave it
spelled.json	-	2	is not as an export is written
added.json	-	2	refused
TABLE
