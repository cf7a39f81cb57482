# Acme has its checkpoints copied to a share of another machine, which is not mounted when the server starts.
$ salespact init $STORE --name Acme --currency USD --timezone UTC > init.txt
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) --checkpoints-to share > serve1.txt 2> log.txt &
$ url=$(url_in serve1.txt); for i in $(seq 100); do grep -q checkpoint_not_copied log.txt && break; sleep 0.1; done
$ grep -o '"event":"checkpoint_not_copied".*' log.txt | head -n 1
"event":"checkpoint_not_copied",…share is no folder that can be written to: No such file or directory…
$ salespact checkpoint --public-key $STORE > acme.key 2> said.txt; kill -INT %1; wait %1
$ ls share
ls: cannot access 'share': No such file or directory
? 2
$ salespact doctor $STORE --checkpoints-to share | grep copies
copies of checkpoints of Acme…WRONG   share can't be listed: No such file or directory

# It is mounted now: what was signed before is copied, too, and nothing else is left there.
$ mkdir share; salespact serve $STORE --listen 127.0.0.1:$(free_port) --checkpoints-to share > serve2.txt 2> log.txt &
$ url=$(url_in serve2.txt); for i in $(seq 100); do ls share | grep -q checkpoint && break; sleep 0.1; done; kill -INT %1; wait %1
$ ls -A share | LC_ALL=C sort
salespact-audit-…+….key
salespact-audit-….checkpoint
…
$ newest=$(ls share/*.checkpoint | tail -n 1); salespact checkpoint $STORE | cmp - "$newest"
$ salespact checkpoint --public-key $STORE | cmp - share/*.key
$ salespact doctor $STORE --checkpoints-to share | grep copies
copies of checkpoints of Acme…ok      … in share are those of the store

# Somebody changes a copy. It is not written over, and the doctor names it.
$ sed -i 's/^\([0-9]\)$/1\1/' "$newest"; salespact doctor $STORE --checkpoints-to share > said.txt
? 1
$ grep copies said.txt
copies of checkpoints of Acme…WRONG   salespact-audit-….checkpoint …
$ salespact serve $STORE --listen 127.0.0.1:$(free_port) --checkpoints-to share > serve3.txt 2> log.txt &
$ url=$(url_in serve3.txt); for i in $(seq 100); do grep -q checkpoint_not_copied log.txt && break; sleep 0.1; done; kill -INT %1; wait %1
$ grep -o 'holds something else and is left as it is' log.txt | head -n 1
holds something else and is left as it is
