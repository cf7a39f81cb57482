# The first five minutes: an invented company with its quarter in progress.
$ salespact demo --listen 127.0.0.1:$(free_port) > demo.txt 2> requests.txt &
$ url=$(url_in demo.txt)
$ sleep 0.5; grep -cE '^  (rep|manager|exec|ops|viewer|lead) +.*@' demo.txt
6
$ password=$(grep -oE 'password [^ ]+' demo.txt | head -n 1 | cut -d' ' -f2)
$ ops=$(grep -E '^  ops ' demo.txt | grep -oE '[^ ]+@[^ ]+')

# Signing in as the head of sales operations, everybody's goals are there, with numbers in them.
$ curl -s -c cookies.txt -o session.json -w '%{http_code}\n' -H "Origin: $url" -H 'Content-Type: application/json' -d "{\"email\":\"$ops\",\"password\":\"$password\"}" "$url/api/v1/session"
20…
$ curl -s -b cookies.txt "$url/api/v1/goals?limit=50" | grep -o '"attainment":"[0-9]' | wc -l
50

# About sixty people, once each.
$ curl -s -b cookies.txt "$url/api/v1/reports/actuals?by=person&metric=revenue" > people.json
$ people=$(grep -o '"kind":"person"' people.json | wc -l); ((people >= 55 && people <= 80)) || echo "$people people"
$ kill -INT %1; wait %1
