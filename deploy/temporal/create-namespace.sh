#!/bin/sh
# Creates the namespace when it is missing, and sets how long closed workflows are kept. The CLI reads TEMPORAL_ADDRESS by itself, but
# not the namespace for these commands. It fails while the server is not ready; the job is then started again.
set -eu

temporal operator cluster health
namespace() {
  command=$1
  shift
  temporal operator namespace "$command" --namespace "$TEMPORAL_NAMESPACE" "$@"
}

if namespace describe >/dev/null 2>&1; then
  namespace update --retention "$RETENTION"
else
  namespace create --retention "$RETENTION"
fi
