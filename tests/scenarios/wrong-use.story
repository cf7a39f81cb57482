# A word that is none is answered with those there are; nothing is guessed. Wrong use leaves with 2.
$ salespact inport deals deals.csv
there is no "salespact inport"; say one of: demo serve init import report user token backup restore doctor grant erase check openapi version checkpoint verify
See: salespact --help
? 2
$ salespact import contacts people.csv
kind: "contacts" is not accepted; it must be people, deals, activities, measurements or quotas
See: salespact import --help
? 2
$ salespact report attainment --as-of 31.12.2027
--as-of: "31.12.2027" is not accepted; it must be a day such as 2027-03-31
See: salespact report attainment --help
? 2

# There are no books yet, and saying so is wrong use too, not a crash.
$ salespact report actuals --data nowhere
salespact: …init…
? 2
$ salespact import deals deals.csv --data books --database postgresql://127.0.0.1/books
--data, --database: name a directory or a PostgreSQL URL, not both
See: salespact import --help
? 2

# A file that isn't there is wrong use, of rows as of a mapping.
$ salespact init --data books --name Acme --currency USD --timezone UTC --format csv
…
$ salespact import deals nofile.csv --data books
salespact: the file "nofile.csv" can't be read: name a file that is there
? 2
$ salespact import deals nofile.csv --mapping nofile.toml --data books
salespact: the file "nofile.csv" can't be read: name a file that is there
salespact: there is no mapping file "nofile.toml": name one that is there, or one of …
? 2

# Help is no mistake.
$ salespact --help | head -n 2
Sales goals and pacts: who stands where, against target and calendar.
Usage: salespact [OPTIONS] SUBCOMMAND
$ salespact version
salespact …
