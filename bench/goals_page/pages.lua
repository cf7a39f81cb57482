-- wrk asks for the addresses listed in the file PAGES, one after another, with the bearer token TOKEN.
local pages = {}
for line in io.lines(os.getenv("PAGES")) do pages[#pages + 1] = line end
wrk.headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")

local at = 0
request = function()
  at = at % #pages + 1
  return wrk.format("GET", pages[at])
end

done = function(summary, latency)
  local errors = summary.errors
  print(string.format("requests=%d seconds=%.3f p50_us=%d p99_us=%d errors=%d bytes=%d", summary.requests,
    summary.duration / 1e6, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, summary.bytes))
end
