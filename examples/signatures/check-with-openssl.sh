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

# 2. Every signature is, whole, what one entry of the audit log tells: of its text, hash and person, under this pact. An
# entry is ten fields, "LENGTH:FIELD": number, time, person, name, action, object, before, after, reason, hash before.
field_of() { # NUMBER of a field, of the entry in $entry
  local rest=$entry i length
  for ((i = 0; i <= $1; i++)); do
    length=${rest%%:*}
    [[ $length =~ ^(0|[1-9][0-9]{0,6})$ ]] || fail "an audit entry can't be read"
    rest=${rest:$((${#length} + 1))}
    field=${rest:0:length} rest=${rest:length}
    ((${#field} == length)) || fail "an audit entry can't be read"
  done
  [[ $1 != 9 || -z $rest ]] || fail "an audit entry can't be read"
}
head=$(grep -aoE "\"pact\":$text,\"schema\":\"salespact/(sales|team)-pact-export/1\"" "$export_file" || true)
[[ $head =~ ^\"pact\":\"([0-9a-z]+)\",\"schema\":\"salespact/(sales|team)-pact-export/1\"$ ]] || fail "it is no export of one pact"
kind=${BASH_REMATCH[2]}_pact pact=${BASH_REMATCH[2]}_pact:${BASH_REMATCH[1]}
grep -aoE "\{\"canonical\":$text,\"proof\":\[[^]]*\],\"seq\":$text\}" "$export_file" >"$scratch/entries"
declare -A told=() given=()
erased=0
while IFS= read -r one; do
  entry=$(member canonical <<<"$one" | unescaped) seq=$(member seq <<<"$one")
  field_of 9
  field_of 0 && [[ $field == "$seq" ]] || fail "audit entry $seq has another number"
  field_of 5 && [[ $field == "$pact" ]] || fail "audit entry $seq is not about this pact"
  field_of 4
  if [[ $field == "$kind.motives_erased" ]]; then
    echo "audit entry $seq: what moves the rep was erased" && erased=$((erased + 1))
    continue
  fi
  [[ $field == "$kind.signature_given" ]] || fail "audit entry $seq tells of no signature"
  field_of 2 && actor=$field
  field_of 7 && field="$actor gave $field"
  [[ -z ${told[$field]:-} ]] || fail "audit entries ${told[$field]} and $seq tell of the same signature"
  told[$field]=$seq
done <"$scratch/entries"
signature="\{\"at\":$text,\"capacity\":$text,\"method\":$text,\"person\":$text,\"session\":$text,\"signer\":$text"
signature+=",\"statement\":$text,\"text\":$text,\"text_hash\":$text\}"
grep -aoE "$signature" "$export_file" >"$scratch/signatures"
while IFS= read -r one; do
  who="$(member signer <<<"$one") as $(member capacity <<<"$one")" hash=$(member text_hash <<<"$one")
  number=$(member text <<<"$one") digest=$(printf %s "$one" | sha256)
  tells="$(member person <<<"$one") gave text $number sha256:$hash as $(member capacity <<<"$one"), signature sha256:$digest"
  [[ -n ${told[$tells]:-} ]] || fail "no audit entry tells of the signature of $who"
  [[ -z ${given[$tells]:-} ]] || fail "the signature of $who is in the file twice"
  given[$tells]=yes
  grep -aqF "\"number\":\"$number\",\"sha256\":\"$hash\"}" "$scratch/texts" || fail "the signature of $who is under another text"
  echo "signature of $who: SHA-256 $digest, under text $number"
done <"$scratch/signatures"
doubled=$(grep -oE '"number":"[^"]*"' "$scratch/texts" | sort | uniq -d)
[[ -z $doubled ]] || fail "there are two texts with $doubled"

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
(($(wc -l <"$scratch/signatures") + erased == $(wc -l <"$scratch/entries"))) || fail "a signature is missing"
