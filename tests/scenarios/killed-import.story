# A large file is cut off half way: the machine goes down. Sent again, the end is the same as if nothing had happened.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna Lopez,ana@acme.example,North,rep,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ { echo id,owner,amount,currency,status,closed_on; seq -f 'D-%.0f,Ana Lopez,1.25,USD,won,2025-03-03' 60000; } > deals.csv

# kill -9, whenever it comes: before the first chunk, after it, or too late.
$ salespact import deals deals.csv $STORE > cut.txt 2>&1 &
$ sleep 0.8; kill -KILL $! 2> late.txt; wait $! 2>> late.txt || true
$ salespact import deals deals.csv $STORE | grep -c 'rejected 0'
1
$ salespact report actuals --by unit --period 2025 --format csv $STORE | cut -d, -f3,9
owner_name,actual
"Acme",75000.00
"North",75000.00

# And once more nothing changes.
$ salespact import deals deals.csv $STORE
new 0  unchanged 60000  corrected 0  rejected 0
