#!/usr/bin/env bash
# Measures what the analyzers of searches add to a build: of a generated project with many searches, by the compiler's own report
# (-p:ReportAnalyzer=true), as a share of the processor time of the whole build. Fails if it is 1 % or more.
#
#   tests/analyzer-time.sh          500 searches
#   tests/analyzer-time.sh 5000
#
# It builds the SDK and the analyzers (Release), and then the project 27 times with one compiler, which stays for the next build as it does
# for everybody. The first build also compiles the analyzers themselves, as the runtime does with every program; the next ones run code that
# the runtime has not optimized yet. The median of the last seven counts, and the others are told too.
#
# The share is the time of all analyzers of the SDK by the report, divided by the processor time of the build's processes and of the compiler.
# The report tells time that has passed, also where one thread waits for another. So the compiler uses one thread, and the machine must be idle:
# then it is near to the processor time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 LC_ALL=C

searches=${1:-500}
work=$PWD/artifacts/analyzer-time
rm -rf "$work"
mkdir -p "$work"

dotnet build src/Inspectlet -c Release -f net10.0 -v q --nologo
dotnet build generator/Inspectlet.Analyzers.CodeFixes -c Release -v q --nologo

# Nothing of this repository's build reaches it.
for file in Directory.Build.props Directory.Build.targets Directory.Packages.props; do echo '<Project />' >"$work/$file"; done
cat >"$work/Searches.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <CompilerResponseFile>one-thread.rsp</CompilerResponseFile>
  </PropertyGroup>
  <ItemGroup>
    <Reference Include="$PWD/src/Inspectlet/bin/Release/net10.0/Inspectlet.dll" />
    <Analyzer Include="$PWD/generator/Inspectlet.Analyzers.CodeFixes/bin/Release/netstandard2.0/Inspectlet.Analyzers*.dll" />
  </ItemGroup>
</Project>
PROJECT

echo -parallel- >"$work/one-thread.rsp"

# Fifty searches a file, of five kinds, in a method each with some other code, as a project has it.
awk -v count="$searches" -v folder="$work" '
  function begin() { file = sprintf("%s/Searches%03d.cs", folder, n / 50); printf "using Inspectlet;\n\npublic class Searches%03d(IInspectletClient client)\n{\n", n / 50 >file }
  BEGIN {
    split("US DE FR GB JP BR IN CA", countries)
    for (n = 0; n < count; n++) {
      if (n % 50 == 0) begin()
      country = countries[n % 8 + 1]
      kind[0] = sprintf("SessionSearch.All.LastWeek().FromCountry(\"%s\").WithPageCount(min: %d)", country, n % 9 + 1)
      kind[1] = sprintf("new SessionSearch { Country = \"%s\", MinPageCount = %d, Browser = Browser.Chrome }", country, n % 9)
      kind[2] = sprintf("SessionSearch.All.Last30Days().Visiting(PageUrl.BeginsWith(\"www.example.com/%d\")).WithDuration(TimeSpan.FromMinutes(%d))", n, n % 9)
      kind[3] = sprintf("SessionSearch.All.WithTag(\"order-%d\").WithTag(\"paid\", true).MatchingAnyTag().OnDevice(DeviceType.Phone)", n)
      kind[4] = sprintf("recent with { IpAddress = address, Country = \"%s\" }", country)
      printf "    public async Task<int> Count%dAsync(string address, CancellationToken cancellationToken)\n    {\n", n >file
      printf "        SessionSearch recent = SessionSearch.All.LastWeek();\n        SessionSearch search = %s;\n        int pages = 0;\n", kind[n % 5] >file
      printf "        await foreach (Session session in client.EnumerateSessionsAsync(12345678, n(recent, search), cancellationToken: cancellationToken))\n" >file
      printf "        {\n            pages += session.PageCount ?? 0;\n        }\n\n        return pages;\n\n        static SessionSearch n(SessionSearch first, SessionSearch second) => first == second ? first : second;\n    }\n" >file
      if (n % 50 == 49 || n == count - 1) print "}" >file
    }
  }'

server() { pgrep -f -- "VBCSCompiler.* -pipename:$name\b" || true; } # the compiler's, which stays for the next build
processor_time() { # of this script's children that are over, and of the compiler's server: in seconds
  local hertz server
  hertz=$(getconf CLK_TCK)
  server=$(server)
  cat "/proc/$$/stat" ${server:+"/proc/$server/stat"} | awk -v hertz="$hertz" '{ sum += NR == 1 ? $16 + $17 : $14 + $15 } END { printf "%.2f", sum / hertz }'
}

name=analyzer-time-$$
trap 'running=$(server); [ -z "$running" ] || kill "$running"' EXIT
dotnet restore "$work" -v q --nologo

measure() { # RUN: "seconds of the analyzers, seconds of the build, share"
  local before after
  before=$(processor_time)
  dotnet build "$work" --no-restore --no-incremental -v d -tl:off --nologo -p:UseSharedCompilation=true -p:SharedCompilationId="$name" -p:ReportAnalyzer=true >"$work/$1.log"
  after=$(processor_time)
  # Lines "seconds  share  assembly": a time below a millisecond is written as "<0.001".
  awk -v build="$(echo "$after - $before" | bc)" '
    /^ *<?[0-9.]+ +<?[0-9]+ +Inspectlet\.Analyzers, Version/ { sub("<", "", $1); seconds += $1 }
    END { printf "%.3f s of %.2f s, %.2f %%\n", seconds, build, 100 * seconds / build }' "$work/$1.log"
}

for run in {1..27}; do measure "$run" >>"$work/runs.txt"; done # No subshell: its children would not be this script's.
cat "$work/runs.txt"
grep -hE '^ *<?[0-9.]+ +<?[0-9]+ +Inspectlet\.Analyzers\.' "$work/27.log" || { echo 'The report does not name the analyzers.'; exit 1; }

median() { # FIRST LAST: of seven runs
  sed -n "$1,$2p" "$work/runs.txt" | sort -t, -k2 -n | sed -n 4p
}

echo "$searches searches, first build of the compiler: $(head -n 1 "$work/runs.txt") of the build's processor time"
echo "$searches searches, builds 2 to 8, median: $(median 2 8) of the build's processor time"
echo "$searches searches, builds 21 to 27, median: $(median 21 27) of the build's processor time"
awk -F', ' '{ exit !($2 + 0 < 1 && $1 + 0 > 0) }' <<<"$(median 21 27)"
