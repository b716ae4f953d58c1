#!/usr/bin/env bash
# Builds a small solution with the packed package from an empty package cache, as a new user would, and looks at what came out.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -r "$repository/tests/Samples/Library" "$folder/consumer"
cd "$folder/consumer"
global=$(dotnet nuget locals global-packages --list | sed 's/^.*: //')
cat > nuget.config <<XML
<configuration>
  <packageSources><add key="packed" value="$repository/artifacts/packages" /></packageSources>
  <fallbackPackageFolders><add key="global" value="$global" /></fallbackPackageFolders>
</configuration>
XML
rm -rf "$folder/cache" && export NUGET_PACKAGES="$folder/cache"
dotnet build -nodeReuse:false
for file in quality-report.json quality.sarif quality.upload.sarif summary.md badge.svg index.html; do
  test -s "artifacts/quality/$file" || { echo "missing: $file"; exit 1; }
done
if dotnet build -t:QualityGate -nodeReuse:false; then
  echo "The gate passed, though nothing measured tests, coverage or dependencies."
  exit 1
fi
