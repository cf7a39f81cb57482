# Acme keeps its books safe: a checked copy while people work, a check of the numbers, and the way back.
$ salespact init --data books --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna Lopez,ana@acme.example,North,rep,,\n' > people.csv
$ printf 'id,owner,amount,currency,status,closed_on\nD-1,Ana Lopez,100,USD,won,2025-03-03\n' > deals.csv
$ salespact import people people.csv --data books
new 1  unchanged 0  corrected 0  rejected 0
$ salespact import deals deals.csv --data books
new 1  unchanged 0  corrected 0  rejected 0
$ salespact backup friday.backup --data books
… bytes of a checked copy in friday.backup

# On Monday somebody sends nonsense for half the deals.
$ printf 'id,owner,amount,currency,status,closed_on\nD-1,Ana Lopez,1,USD,won,2025-03-03\n' > wrong.csv
$ salespact import deals wrong.csv --data books
new 0  unchanged 0  corrected 1  rejected 0

# The check is about consistency; it finds nothing wrong with nonsense that adds up.
$ salespact doctor --data books | sed 's| ok .*| ok|; s|  detail$||; s|  -*$||'
check                    result
-----------------------  ------
integrity                ok
references               ok
schema                   ok
audit chain of Acme      ok
change sequence of Acme  ok
pact histories of Acme   ok
sales pacts of Acme      ok
team pacts of Acme       ok
triggers                 ok
checkpoints of Acme      ok
numbers of Acme          ok

# Friday's books come back.
$ salespact restore friday.backup --data books
books/salespact.db now holds what friday.backup holds; everybody signs in again
$ salespact report actuals --by unit --period 2025 --format csv --data books | cut -d, -f3,9
owner_name,actual
"Acme",100.00
"North",100.00

# A file that is no backup is refused, and the books stay as they are.
$ salespact restore deals.csv --data books
salespact: deals.csv is not sound: …
? 3
$ salespact report actuals --by unit --period 2025 --format csv --data books | grep -c 100.00
2
