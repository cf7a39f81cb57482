# The same books over HTTP, for a dashboard that somebody writes.
$ salespact init $STORE --name Acme --currency EUR --timezone Europe/Berlin > init.txt
$ cat > people.csv <<END
> person,email,unit,role,from,to
> Ana Lopez,ana@acme.example,North,rep,,
> Olga Ops,olga@acme.example,,ops,,
> END
$ salespact import people people.csv $STORE
new 2  unchanged 0  corrected 0  rejected 0

# The dashboard gets a token of Olga's that may read and send deals, nothing else.
$ token=$(salespact token create --user olga@acme.example --scope read,import,deals:write --name dashboard $STORE 2> note.txt)
$ salespact token list --format csv $STORE | cut -d, -f2-4
user,name,scopes
"olga@acme.example","dashboard","deals:write import read"

$ salespact serve $STORE --listen 127.0.0.1:0 > server.txt 2> requests.txt &
$ url=$(url_in server.txt)

# Who says nothing is told how to sign in.
$ curl -s -o answer.json -w '%{http_code}\n' "$url/api/v1/goals"
401
$ grep -o '"code":"[a-z_]*"' answer.json
"code":"sign_in_required"

# One deal, as a webhook sends it. Sent twice, it is there once.
$ ask() { curl -s -H "Authorization: Bearer $token" "$@"; }
$ deal='{"id":"D-1","owner":"Ana Lopez","amount":"120.50","currency":"EUR","status":"won","closed_on":"2025-11-03"}'
$ ask -H 'Content-Type: application/json' -d "$deal" "$url/api/v1/deals" | cut -c1-16
{"outcome":"new"
$ ask -H 'Content-Type: application/json' -d "$deal" "$url/api/v1/deals" | cut -c1-22
{"outcome":"unchanged"

# With an Idempotency-Key the first answer is given again; another body under the same key is refused.
$ ask -o first.json -H 'Idempotency-Key: k1' -H 'Content-Type: application/json' -d "${deal/D-1/D-2}" "$url/api/v1/deals"
$ ask -o second.json -H 'Idempotency-Key: k1' -H 'Content-Type: application/json' -d "${deal/D-1/D-2}" "$url/api/v1/deals"
$ cmp first.json second.json
$ ask -o third.json -w '%{http_code}\n' -H 'Idempotency-Key: k1' -H 'Content-Type: application/json' -d "${deal/D-1/D-3}" "$url/api/v1/deals"
422

# What was sent is in the report at once.
$ ask "$url/api/v1/reports/actuals?metric=revenue&by=unit&period=2025"
[{"owner":{"kind":"unit",…"name":"Acme","path":""},"metric":"revenue","period":{"label":"2025","start":"2025-01-01","end":"2025-12-31"},"actual":"241.00","currency":"EUR",…},{…"name":"North",…"actual":"241.00",…}]

# A file with a row that can't be taken. The row is kept, with the file's columns, to be mended and sent again.
$ ask -o import.json -H 'Content-Type: text/csv' --data-binary $'id,owner,amount,status,closed_on\nD-9,Nobody,x,won,2025-11-03\n' "$url/api/v1/imports/deals"
$ import=$(grep -o '"id":"[a-z0-9]*"' import.json | head -n 1 | cut -d'"' -f4)
$ for i in $(seq 100); do ask -o import.json "$url/api/v1/imports/$import"; grep -q '"state":"running"' import.json || break; sleep 0.1; done
$ ask "$url/api/v1/imports/$import/rejected" | tr -d '\r'
line,code,message,"id","owner","amount","status","closed_on"
2,"NUMBER_UNREADABLE","amount: …","D-9","Nobody","x","won","2025-11-03"

# A token without the scope may not make another one, and a revoked one may do nothing. The server stops when asked to.
$ ask -o answer.json -w '%{http_code}\n' -H 'Content-Type: application/json' -d '{}' "$url/api/v1/tokens"
40…
$ kill -TERM %1; wait %1

# Stopped, the books are the same: the command line sees what the dashboard sent.
$ salespact report actuals --by unit --period 2025 $STORE
owner  metric   period  actual  currency
-----  -------  ------  ------  --------
Acme   revenue  2025    241.00  EUR
North  revenue  2025    241.00  EUR
