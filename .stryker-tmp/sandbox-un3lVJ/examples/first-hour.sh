#!/usr/bin/env bash
# A reporting officer's first hour, with curl alone: report, repeat, correct, have it verified, send a spreadsheet.
# Needs bash and curl, and a server: `npm start` serves one in development mode, whose keys these are.
set -euo pipefail

server=${SERVER:-http://127.0.0.1:3000}
reporter=${REPORTER_KEY:-dev-mod-nl-reporter}
body=${BODY:-mod-nl}
verifier=${VERIFIER_KEY:-dev-eda-verifier}
# A reference of your own system. It names the delivery for ever, so a new run takes a new one.
reference=${REFERENCE:-handover-42}
spreadsheet=${SPREADSHEET:-$(dirname "$0")/deliveries.csv}

report="$server/v1/deliveries/$body/$reference"

# Sends a request, shows status and answer, and stops when it is not one of the statuses that are expected.
expect() {
  local wanted=$1
  shift
  local answer status
  answer=$(curl --silent --show-error --write-out '\n%{http_code}' "$@")
  status=${answer##*$'\n'}
  printf '%s  %s\n\n' "$status" "${answer%$'\n'*}"
  case " $wanted " in
    *" $status "*) ;;
    *) echo "expected $wanted" >&2; exit 1 ;;
  esac
}

json='Content-Type: application/json'
delivery='{"track":"artillery-ammunition","variant":"155mm","source":"joint-procurement","donor":"NL",
  "quantity":12000,"effectiveOn":"2025-03-14","evidence":[{"title":"Handover note 42"}]}'
corrected=${delivery/12000/11400}

echo '== Report a delivery under your own reference'
expect '201 200' -X PUT "$report" -H "Authorization: Bearer $reporter" -H "$json" -d "$delivery"

echo '== The same again, as after a broken connection: 200, and nothing is stored twice'
expect 200 -X PUT "$report" -H "Authorization: Bearer $reporter" -H "$json" -d "$delivery"

echo '== Another figure under the same reference is refused, and shows what stands (once it was corrected to it, it is a repeat)'
expect '409 200' -X PUT "$report" -H "Authorization: Bearer $reporter" -H "$json" -d "$corrected"

echo '== A correction says why; what stood stays in the history'
expect '201 200' -X POST "$report/corrections" -H "Authorization: Bearer $reporter" -H "$json" \
  -d "{\"delivery\":$corrected,\"reason\":\"recount at the depot\"}"

echo '== Another body verifies what it has seen: If-Match names the revision'
expect '201 200' -X POST "$report/verification" -H "Authorization: Bearer $verifier" -H "$json" \
  -H 'If-Match: "1"' -d '{"note":"receipt seen"}'

echo '== What happened to the report, with who and when'
expect 200 "$report/history" -H "Authorization: Bearer $reporter"

echo '== A spreadsheet: first checked only'
expect 200 -X POST "$server/v1/deliveries?dryRun=true" -H "Authorization: Bearer $reporter" \
  -H 'Content-Type: text/csv' --data-binary "@$spreadsheet"

echo '== Then recorded; after an interruption the same file finishes it'
expect 200 -X POST "$server/v1/deliveries" -H "Authorization: Bearer $reporter" \
  -H 'Content-Type: text/csv' --data-binary "@$spreadsheet"

echo '== And where the total stands now'
expect 200 "$server/v1/progress/artillery-rounds-per-year?period=2025" -H "Authorization: Bearer $reporter"
