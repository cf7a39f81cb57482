#!/usr/bin/env bash
# check-with-openssl.sh EXPORT [KEY]: checks the export of a pact with openssl, grep and sed alone, as
# docs/signatures.md tells it. KEY is a file with the public key that you keep. Exit code 1 at the first thing that is
# not so.
set -euo pipefail
export LC_ALL=C
export_file=${1:?check-with-openssl.sh EXPORT [KEY]}
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

text='"([^"\\]|\\.)*"' # a JSON text
fail() { echo "WRONG: $*" && exit 1; }
member() { grep -aoE -m 1 "\"$1\":$text" | head -n 1 | sed -E "s/^\"$1\":\"(.*)\"\$/\\1/"; }
unescaped() { sed -E 's/\\(["\\])/\1/g'; }
sha256() { openssl dgst -sha256 -r | cut -c 1-64; }
bytes() { printf '%b' "$(sed 's/../\\x&/g' <<<"$1")"; } # of hexadecimal digits

# 1. Every text is what its hash says.
grep -aoE "\{\"canonical\":$text,\"number\":$text,\"sha256\":$text\}" "$export_file" >"$scratch/texts"
while IFS= read -r one; do
  number=$(member number <<<"$one") told=$(member sha256 <<<"$one")
  if grep -q '^{"canonical":"",' <<<"$one"; then
    echo "text $number: its words are not in the file, only its SHA-256 $told"
    continue
  fi
  made=$(printf %s "$(member canonical <<<"$one" | unescaped)" | sha256)
  [[ $made == "$told" ]] || fail "text $number has SHA-256 $made, not $told"
  echo "text $number: SHA-256 $made"
done <"$scratch/texts"

# 2. Every signature is, whole, what an entry of the audit log tells, and names the hash of its text.
signature="\{\"at\":$text,\"capacity\":$text,\"method\":$text,\"person\":$text,\"session\":$text,\"signer\":$text"
signature+=",\"statement\":$text,\"text\":$text,\"text_hash\":$text\}"
grep -aoE "$signature" "$export_file" >"$scratch/signatures"
while IFS= read -r one; do
  who="$(member signer <<<"$one") as $(member capacity <<<"$one")" hash=$(member text_hash <<<"$one")
  digest=$(printf %s "$one" | sha256)
  grep -aqF "signature sha256:$digest" "$export_file" || fail "no audit entry tells of the signature of $who"
  grep -aqF "\"sha256\":\"$hash\"" "$scratch/texts" || fail "the signature of $who is under another text"
  echo "signature of $who: SHA-256 $digest, under text $(member text <<<"$one")"
done <"$scratch/signatures"

# 3. The checkpoint is signed by the key.
printf '%b' "$(member checkpoint <"$export_file")" >"$scratch/checkpoint"
key=$(member key <"$export_file")
[[ -z ${2:-} || $key == "$(tr -d '\n' <"$2")" ]] || fail "the key is not the one in $2"
head -n 3 "$scratch/checkpoint" >"$scratch/signed"
sed -n 5p "$scratch/checkpoint" | sed 's/.* //' | openssl base64 -d -A | tail -c 64 >"$scratch/signature"
printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00' >"$scratch/key" # Ed25519, in the words of X.509
printf %s "${key#*+*+}" | openssl base64 -d -A | tail -c 32 >>"$scratch/key"
openssl pkeyutl -verify -pubin -keyform DER -inkey "$scratch/key" -rawin -in "$scratch/signed" \
  -sigfile "$scratch/signature" >"$scratch/said" || fail "the checkpoint is not signed by its key"
size=$(sed -n 2p "$scratch/signed")
root=$(sed -n 3p "$scratch/signed" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')
echo "checkpoint of $size entries: signed by $(cut -d+ -f 1-2 <<<"$key")"

# 4. Every entry is in the log that the checkpoint is about: from its leaf up to the root.
grep -aoE "\{\"canonical\":$text,\"proof\":\[[^]]*\],\"seq\":$text\}" "$export_file" >"$scratch/entries"
while IFS= read -r one; do
  seq=$(member seq <<<"$one")
  place=$((seq - 1)) last=$((size - 1))
  hash=$({ printf '\0'; printf %s "$(member canonical <<<"$one" | unescaped)"; } | sha256)
  for other in $(grep -oE '"proof":\[[^]]*\]' <<<"$one" | grep -oE '[0-9a-f]{64}' || true); do
    ((last > 0)) || fail "entry $seq has too long a proof"
    if ((place % 2 == 1 || place == last)); then
      hash=$({ printf '\1'; bytes "$other"; bytes "$hash"; } | sha256)
      while ((place > 0 && place % 2 == 0)); do place=$((place / 2)) last=$((last / 2)); done
    else
      hash=$({ printf '\1'; bytes "$hash"; bytes "$other"; } | sha256)
    fi
    place=$((place / 2)) last=$((last / 2))
  done
  ((last == 0)) && [[ $hash == "$root" ]] || fail "entry $seq is not in the log of the checkpoint"
  echo "audit entry $seq: in the log of $size entries"
done <"$scratch/entries"
[[ -s $scratch/texts && -s $scratch/signatures ]] || fail "there is no signed text in the file"
[[ $(wc -l <"$scratch/signatures") == $(wc -l <"$scratch/entries") ]] || fail "a signature is missing"
