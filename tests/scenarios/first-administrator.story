# Whoever starts a server in an empty place is given a link. What it carries sets up the company and its administrator.
$ salespact serve $STORE --listen 127.0.0.1:0 > server.txt 2> requests.txt &
$ url=$(url_in server.txt)
$ token=$(grep -o 'sp_setup_.*' server.txt)
$ grep -c "$url/setup#token=$token" server.txt
1
$ curl -s $url/api/v1/setup
{"needed":true,"company_named":false}
$ set_up() { curl -s $url/api/v1/setup -H 'Content-Type: application/json' -d "{\"token\":\"$token\",\"display_name\":\"Ana López\",\"email\":\"ana@acme.example\",\"password\":\"$1\"$2}"; }
$ company=',"company":{"name":"Acme","currency":"EUR","timezone":"Europe/Berlin","fiscal_year":{"pattern":"gregorian","start_month":4}}'
$ set_up "seven ducks on a tram" | grep -o '"code":"[a-z_]*"'
"code":"company_required"
"code":"company_required"
$ set_up "seven ducks on a tram" "$company"
{"person":"…"}
$ curl -s $url/api/v1/setup
{"needed":false,"company_named":true}

# It works once, and the token stands in no log.
$ set_up "seven ducks on a tram" "$company" | grep -o '"code":"[a-z_]*"'
"code":"already_set_up"
$ grep -c sp_setup requests.txt || true
0
$ kill -TERM %1; wait %1
$ salespact user list --format csv $STORE | cut -d, -f1-2
name,email
"Ana López","ana@acme.example"

# The second start finds the company as it is, and gives no link.
$ salespact serve $STORE --listen 127.0.0.1:0 > again.txt 2> requests.txt &
$ url=$(url_in again.txt)
$ grep -o '^Acme on' again.txt
Acme on
$ grep -c token again.txt || true
0
$ kill -TERM %1; wait %1
