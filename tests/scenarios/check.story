# Sentences are looked at as goals, without a workspace.
$ printf 'Sell more\n\nIncrease market share by 15%% within a year\n' > goals.txt
$ salespact check goals.txt > found.txt 2> sum.txt || echo "exit $?"
exit 1
$ grep -o '^goals.txt:[0-9]*: [a-z]* [A-Z][0-9]' found.txt
goals.txt:1: error S1
goals.txt:1: warning S3
goals.txt:1: info S6
goals.txt:1: error M1
goals.txt:1: error T1
goals.txt:3: info S6
goals.txt:3: error M2
goals.txt:3: warning M4
$ cat sum.txt
2 sentences: 4 errors, 2 warnings, 2 hints
$ printf 'id;statement\n1;"Close 12 deals this quarter"\n' | salespact check - --format json
[{"line":2,"statement":"Close 12 deals this quarter","findings":[{"rule":"S6","severity":"info","at":[0,27],"message":"How will you get there?","fix":"add \"by …ing\": the first thing that you will do"}]}]
$ salespact check nowhere.txt 2> refused.txt || echo "exit $?"
exit 2
$ cat refused.txt
salespact: there is no file "nowhere.txt"; - reads from standard input
$ echo 'Umsatz bis Ende Q2 um 15 % steigern' | salespact check - 2> sum.txt || echo "exit $?"
<stdin>:1: error unreadable: the sentence is not in English, as far as its words show; one in English is accepted
exit 1
