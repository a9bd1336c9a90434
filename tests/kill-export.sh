#!/usr/bin/env bash
# Exports a sandbox over HTTP, which fails and gains recordings meanwhile; kills the export with SIGKILL at random moments and
# starts it again; and holds that every recording is in the files once. Ends with a line that says so.
#
#   tests/kill-export.sh                   200,000 recordings, 30 kills: some minutes
#   tests/kill-export.sh 3000 4            a small form
#
# SEED, if set, chooses the moments. It wants the command line built (Release), and plain tools.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

recordings=${1:-200000}
kills=${2:-30}
longest=$((recordings > 20000 ? 15 : 2)) # seconds
program=${INSPECTLET:-src/Inspectlet.Cli/bin/Release/net10.0/Inspectlet.Cli}
[ -x "$program" ] || dotnet build src/Inspectlet.Cli -c Release -v q --nologo
RANDOM=${SEED:-$$}
work=$(mktemp -d)
server=''
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT

began=$(date +%s)
"$program" sandbox --port 0 --sessions "$recordings" --faults 0.1 --arrivals 1 >"$work/server.txt" &
server=$!
address=''
for _ in $(seq 100); do
  address=$(grep -oE -m 1 'http://[^ ]+/v1/' "$work/server.txt" || true)
  [ -n "$address" ] && break
  sleep 0.2
done

export INSPECTLET_EMAIL=bob@example.com INSPECTLET_API_TOKEN=af9f27cd9c02b54a9bead349662dddf4a7ea1430
export_recordings() {
  exec "$program" export 12345678 --base-url "$address" --since "$(date -u -d "@$((began - 95 * 86400))" +%F)" --to "$work/out"
}

finished() { find "$work" -name 'part-*' | wc -l; }

killed=0
while [ "$killed" -lt "$kills" ]; do
  (export_recordings) >"$work/run.txt" 2>&1 &
  run=$!
  if [ $((killed % 2)) -eq 0 ]; then
    sleep "$((RANDOM % longest)).$((RANDOM % 10))$((RANDOM % 10))"
  else
    # On a slow machine, few runs would finish a file by then.
    files=$(($(finished) + 1 + RANDOM % 8))
    while [ "$(finished)" -lt "$files" ] && kill -0 "$run" 2>/dev/null; do sleep 0.05; done
  fi
  kill -9 "$run" 2>/dev/null || { cat "$work/run.txt"; echo "It ended before it was killed: $killed of $kills."; break; }
  wait "$run" 2>/dev/null || true
  killed=$((killed + 1))
done
echo "Killed $killed times after $(($(date +%s) - began)) seconds: $(finished) files were there."
(export_recordings)

"$program" export verify "$work/out"
"$program" export verify "$work/out" --against-api --base-url "$address"
find "$work/out" -name 'part-*.jsonl.gz' -exec zcat {} + | sed -E 's/^\{"sid":([0-9]+),.*"date_start_session":([0-9]+).*/\1 \2/' >"$work/ids.txt"
twice=$(cut -d ' ' -f 1 "$work/ids.txt" | sort | uniq -d | wc -l)
first=$(awk -v began="$began" '$2 < began' "$work/ids.txt" | wc -l)
[ "$twice" -eq 0 ] || { echo "FAILED: $twice recordings are there twice."; exit 1; }
# The sandbox adds one visit for demonstrations.
[ "$first" -eq "$((recordings + 1))" ] || { echo "FAILED: $first recordings instead of $((recordings + 1))."; exit 1; }
echo "After $killed kills each of $first recordings is there once, and so are $(($(wc -l <"$work/ids.txt") - first)) that arrived meanwhile."
