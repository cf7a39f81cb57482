# A hardware seller's published pipeline: 8,800 opportunities, 35 agents, 6 managers, 3 regional offices. The original
# files import unchanged with the two mapping files of the examples.
$ salespact init $STORE --name Seller --currency USD --timezone America/New_York --fiscal-year-start 1 > /dev/null
$ CRM=$SHARED/crm-sales-opportunities
$ MAPPINGS=$EXAMPLES/crm-sales-opportunities
$ salespact import people $CRM/sales_teams.csv --mapping $MAPPINGS/people.toml $STORE
new 41  unchanged 0  corrected 0  rejected 0
$ salespact import deals $CRM/sales_pipeline.csv --mapping $MAPPINGS/deals.toml $STORE 2>&1 | grep new
new 8800  unchanged 0  corrected 0  rejected 0

# Won value in all and by region, to the dollar. What was won in 2016 and 2017 is all there is.
$ salespact report actuals --by unit --period 2016-01-01..2017-12-31 --format csv $STORE | cut -d, -f3,4,9 | grep -v '/'
owner_name,owner_path,actual
"Seller","",10005534.00
"Central","Central",3346293.00
"East","East",3090594.00
"West","West",3568647.00

# Deals won and the win rate: 4,238 of 6,711 decided.
$ salespact report actuals --metric deals_won --period 2016-01-01..2017-12-31 --format csv $STORE | grep '"Seller"' | cut -d, -f9
4238
$ salespact report actuals --metric win_rate --period 2016-01-01..2017-12-31 --format csv $STORE | grep '"Seller"' | cut -d, -f9
63.15

# Five agents have no opportunity; they are listed with 0.
$ salespact report actuals --by person --period 2016-01-01..2017-12-31 --format csv $STORE > people.csv
$ grep -c ',0.00,"USD"' people.csv
11

# The same export from an American spreadsheet says nothing new.
$ salespact import deals $CRM/variant_us_dates_lf.csv --mapping $MAPPINGS/deals.toml $STORE 2>&1 | grep new
new 0  unchanged 8800  corrected 0  rejected 0

# Two ways of writing dates in one column are refused, with the rows that decide and what would settle it.
$ salespact import deals $CRM/variant_mixed_dates.csv --mapping $MAPPINGS/deals.toml $STORE
the file was not taken and nothing was changed; this has to be settled first:

line  column       value       code         message
…
   2  close_date   03-01-17    DATES_MIXED  …2017-01-03 (dmy) or 2017-03-01 (mdy)…
…
? 1

# Two programs wrote that file, one of them day first. Once somebody who knows has said so, it is the same data again.
$ sed -e 's#"engage_date"$#{ column = "engage_date", dates = { "/" = "mdy", "-" = "dmy" } }#' -e 's#"close_date"$#{ column = "close_date", dates = { "/" = "mdy", "-" = "mdy" } }#' $MAPPINGS/deals.toml > decided.toml
$ grep ^closed_on decided.toml
closed_on = { column = "close_date", dates = { "/" = "mdy", "-" = "mdy" } }
$ salespact import deals $CRM/variant_mixed_dates.csv --mapping decided.toml $STORE 2>&1 | grep new
new 0  unchanged 8800  corrected 0  rejected 0
