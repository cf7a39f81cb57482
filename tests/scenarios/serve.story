# The same books over HTTP, for a dashboard that somebody writes.
$ salespact init $STORE --name Acme --currency EUR --timezone Europe/Berlin --fiscal-year-start 1 > /dev/null
$ cat > people.csv <<END
> person,email,unit,role,from,to
> Ana Lopez,ana@acme.example,North,rep,,
> Olga Ops,olga@acme.example,,ops,,
> END
$ salespact import people people.csv $STORE
new 2  unchanged 0  corrected 0  rejected 0

# Olga has to choose a password before a token can act in her name.
$ salespact user invite olga@acme.example $STORE
invitation token of olga@acme.example: …
Good once, before …
