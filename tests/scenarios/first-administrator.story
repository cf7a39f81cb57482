# Whoever starts a server without an administrator is told a command that makes one. It works as it is printed.
$ salespact init $STORE --name Acme --currency EUR --timezone Europe/Berlin > init.txt
$ salespact serve $STORE --listen 127.0.0.1:0 > server.txt 2> requests.txt &
$ url=$(url_in server.txt)
$ sed -n '/curl/,$p' server.txt > as-printed.sh
$ bash as-printed.sh 2> progress.txt
{"person":"…"}

# It works once.
$ bash as-printed.sh 2> progress.txt | grep -o '"code":"[a-z_]*"'
"code":"already_set_up"
$ kill -TERM %1; wait %1
$ salespact user list --format csv $STORE | cut -d, -f1-2
name,email
"Your Name","you@example.com"
