# Who may sign in. People who came with an import need an invitation; new ones come with a name and a role.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ printf 'person,email,unit,role,from,to\nAna Lopez,ana@acme.example,North,rep,,\n' > people.csv
$ salespact import people people.csv $STORE > people.txt
$ salespact user invite ana@acme.example $STORE
invitation token of ana@acme.example: sp_invite_…
Good once, before …

# Olga is new, so there has to be a name and a role.
$ salespact user invite olga@acme.example $STORE
salespact: …
…
? 2
$ salespact user invite olga@acme.example --name 'Olga Ops' --role ops $STORE
invitation token of olga@acme.example: sp_invite_…
Good once, before …
$ salespact user invite max@acme.example --name 'Max Moss' --role manager --unit South $STORE
salespact: there is no unit with the path "South"
? 2
$ salespact user invite max@acme.example --name 'Max Moss' --role manager --unit North $STORE
invitation token of max@acme.example: …
…
$ salespact user list $STORE
name       email              status   roles
---------  -----------------  -------  ----------------
Ana Lopez  ana@acme.example   active   rep of North
Max Moss   max@acme.example   invited  manager of North
Olga Ops   olga@acme.example  invited  ops of Acme

# A token for a program, for somebody who is there; its text is shown once, and it can be ended.
$ salespact token create --user nobody@acme.example --scope read $STORE
salespact: nobody has the e-mail "nobody@acme.example": `salespact user list` shows who is there
? 2
$ salespact token create --user ana@acme.example --scope everything $STORE
salespact: …read, import, deals:write, write or admin
? 2
$ salespact token create --user ana@acme.example --scope read $STORE 2> note.txt
sp_…
$ id=$(salespact token list --format csv $STORE | tail -n 1 | cut -d'"' -f2)
$ salespact token revoke $id $STORE
token … is revoked
$ salespact token revoke $id $STORE
salespact: there is no token with the id …
? 2
