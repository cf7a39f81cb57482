# Zoë runs sales operations at Acme: two teams, five people, one quarter. She opens the books.
$ salespact init $STORE --name Acme --currency USD --timezone America/New_York --fiscal-year-start 1
made Acme in …
setup token: …
…

# People come first; units are made as their paths are named. Ben moves from East to West on the first of February.
$ cat > people.csv <<END
> person,email,unit,role,from,to
> Ana Lopez,ana@acme.example,East,rep,,
> Ben Okafor,ben@acme.example,East,rep,,2025-02-01
> Ben Okafor,ben@acme.example,West,rep,2025-02-01,
> Cy Tran,cy@acme.example,West,rep,,
> Dee Moss,dee@acme.example,East,manager,,
> Eli Roth,eli@acme.example,West,manager,,
> END
$ salespact import people people.csv $STORE
new 6  unchanged 0  corrected 0  rejected 0

# The deals of the quarter. One is shared, one has an owner whom nobody knows.
$ cat > deals.csv <<END
> id,owner,amount,currency,status,stage,created_on,closed_on,account,product
> D-1,Ana Lopez,1000.00,USD,won,Closed won,2025-01-06,2025-01-20,Globex,Basic
> D-2,Ben Okafor,2500.50,USD,won,Closed won,2025-01-08,2025-01-31,Initech,Pro
> D-3,Ana Lopez:60;Cy Tran:40,999.99,USD,won,Closed won,2025-01-10,2025-02-14,Hooli,Pro
> D-4,Ben Okafor,400,USD,won,Closed won,2025-02-03,2025-02-20,Umbrella,Basic
> D-5,Cy Tran,750,USD,lost,Closed lost,2025-02-03,2025-02-25,Globex,Pro
> D-6,Nobody Known,80,USD,won,Closed won,2025-02-03,2025-02-25,Globex,Pro
> END

# A dry run says what would happen and changes nothing.
$ salespact import deals deals.csv $STORE --dry-run
new 5  unchanged 0  corrected 0  rejected 1  (dry run, nothing was changed)

line  column  value         code           message
…
   7  owner   Nobody Known  OWNER_UNKNOWN  …
? 1
$ salespact report actuals --by unit --period 2025-Q1 $STORE
owner  metric   period   actual  currency
-----  -------  -------  ------  --------
Acme   revenue  2025-Q1    0.00  USD
East   revenue  2025-Q1    0.00  USD
West   revenue  2025-Q1    0.00  USD

# For real: the good rows are taken, the bad one is said with its line and makes the exit code 1. It is also kept in a
# file, to be mended and sent again.
$ salespact import deals deals.csv --rejected rejected.csv $STORE
new 5  unchanged 0  corrected 0  rejected 1
…
? 1
$ tr -d '\r' < rejected.csv
line,code,message,"id","owner","amount","currency","status","stage","created_on","closed_on","account","product"
7,"OWNER_UNKNOWN","owner: …","D-6","Nobody Known",80,"USD","won","Closed won","2025-02-03","2025-02-25","Globex","Pro"

# Ben's January counts in East, where he was; his February in West.
$ salespact report actuals --by unit --period 2025-Q1 $STORE
owner  metric   period    actual  currency
-----  -------  -------  -------  --------
Acme   revenue  2025-Q1  4900.49  USD
East   revenue  2025-Q1  4100.49  USD
West   revenue  2025-Q1   800.00  USD

# Everybody is there once, also those who sold nothing.
$ salespact report actuals --by person --period 2025-Q1 --format csv $STORE | cut -d, -f3,9
owner_name,actual
"Ana Lopez",1599.99
"Ben Okafor",2900.50
"Cy Tran",400.00
"Dee Moss",0.00
"Eli Roth",0.00

# The same file again changes nothing (G74).
$ salespact import deals deals.csv $STORE | head -n 1
new 0  unchanged 5  corrected 0  rejected 1

# Umbrella's order was larger than written; the corrected row supersedes the old one.
$ sed -i 's/D-4,Ben Okafor,400,/D-4,Ben Okafor,450,/; /^D-6/d' deals.csv
$ salespact import deals deals.csv $STORE
new 0  unchanged 4  corrected 1  rejected 0

# Quotas: one for the company, one for a team, one for a person.
$ cat > quotas.csv <<END
> owner,metric,period,target,currency
> Acme,revenue,2025-Q1,5000,USD
> East,revenue,2025-Q1,4000,USD
> ben@acme.example,revenue,2025-Q1,3000,USD
> Cy Tran,deals_won,2025-Q1,4,
> END
$ salespact import quotas quotas.csv $STORE
new 4  unchanged 0  corrected 0  rejected 0

# Half way through, on the 14th of February: 90 % reached, well ahead of the calendar.
$ salespact report attainment --metric revenue --by unit --as-of 2025-02-14 $STORE
owner  metric   period    target   actual  attainment  expected  pace  projection  needed a day  currency  status
-----  -------  -------  -------  -------  ----------  --------  ----  ----------  ------------  --------  -------
Acme   revenue  2025-Q1  5000.00  4500.49      90.0 %   2578.13  1.75     8728.22         16.11  USD       ahead
East   revenue  2025-Q1  4000.00  4100.49     102.5 %   2062.50  1.99     7952.47          0.00  USD       reached

# The quarter is over: who reached what? Ben's quota is his own, wherever he sold.
$ salespact report attainment --as-of 2025-03-31 $STORE
owner            metric     period    target   actual  attainment  expected  pace  projection  needed a day  currency  status
---------------  ---------  -------  -------  -------  ----------  --------  ----  ----------  ------------  --------  ---------
West/Cy Tran     deals_won  2025-Q1        4        0       0.0 %      4.00  0.00        0.00             -  -         off_track
Acme             revenue    2025-Q1  5000.00  4950.49      99.0 %   5000.00  0.99     4950.49             -  USD       on_track
East             revenue    2025-Q1  4000.00  4100.49     102.5 %   4000.00  1.03     4100.49          0.00  USD       reached
West/Ben Okafor  revenue    2025-Q1  3000.00  2950.50      98.4 %   3000.00  0.98     2950.50             -  USD       on_track

# Four of five decided deals are won; Cy lost the one that was all his.
$ salespact report actuals --metric win_rate --by unit --period 2025-Q1 $STORE
owner  metric    period   actual  currency
-----  --------  -------  ------  --------
Acme   win_rate  2025-Q1   80.00  -
East   win_rate  2025-Q1  100.00  -
West   win_rate  2025-Q1   50.00  -

# A metric that nobody declared is answered with those there are.
$ salespact report actuals --metric revenu $STORE
salespact: there is no metric "revenu": one of …, revenue, …
? 2
