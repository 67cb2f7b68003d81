#!/bin/sh
# Creates the namespace when it is missing and sets how long closed workflows are kept. The CLI reads TEMPORAL_ADDRESS and
# TEMPORAL_NAMESPACE. Fails while the server is not ready; the job is then started again.
set -eu

temporal operator cluster health
if temporal operator namespace describe >/dev/null 2>&1; then
  temporal operator namespace update --retention "$RETENTION"
else
  temporal operator namespace create --retention "$RETENTION"
fi
