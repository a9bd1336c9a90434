namespace Inspectlet.Cli.Output;

/// <summary>
/// Scripts that let shells complete a command line. Each passes what stands behind the program's name, up to the cursor, to the directive
/// <c>[suggest:LENGTH]</c> of System.CommandLine, which prints one suggestion a line. Those that only begin with a slash or a question mark are left out.
/// </summary>
internal static class CompletionScript
{
    private const string Bash =
        """
        _inspectlet() {
            local line="${COMP_LINE:0:COMP_POINT}" current="${COMP_WORDS[COMP_CWORD]}" rest found
            rest="${line#"${COMP_WORDS[0]}"}"
            rest="${rest# }"
            COMPREPLY=()
            while IFS= read -r found; do
                case "$found" in
                    '' | [/-][h?]) ;;
                    -*) [[ "$current" == -* && "$found" == "$current"* ]] && COMPREPLY+=("$found") ;;
                    "$current"*) COMPREPLY+=("$(printf '%q' "$found")") ;;
                esac
            done < <("${COMP_WORDS[0]}" "[suggest:${#rest}]" "$rest" 2>/dev/null)
        }
        complete -o default -F _inspectlet inspectlet

        """;

    private const string Zsh =
        """
        #compdef inspectlet
        _inspectlet() {
            local rest="${(j: :)words[2,CURRENT]}"
            local -a found
            found=(${(f)"$(${words[1]} "[suggest:${#rest}]" "$rest" 2>/dev/null)"})
            found=(${found:#[/-][h?]})
            [[ "$words[CURRENT]" == -* ]] || found=(${found:#-*})
            (( ${#found} )) && compadd -- $found || _files
        }
        if [ "$funcstack[1]" = "_inspectlet" ]; then
            _inspectlet "$@"
        else
            compdef _inspectlet inspectlet
        fi

        """;

    private const string Fish =
        """
        function __inspectlet_complete
            set -l rest (string replace -r '^\s*\S+\s?' '' -- (commandline -cp | string collect))
            set -l found (inspectlet "[suggest:"(string length -- "$rest")"]" "$rest" 2>/dev/null | string match -v -r '^[/-][h?]$')
            if not string match -q -- '-*' (commandline -ct)
                set found (string match -v -- '-*' $found)
            end
            printf '%s\n' $found
        end
        complete -c inspectlet -f -a '(__inspectlet_complete)'
        complete -c inspectlet -l to -r -F
        complete -c inspectlet -n '__fish_seen_subcommand_from verify' -F

        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName inspectlet -ScriptBlock {
            param($word, $command, $cursor)
            $line = "$command".PadRight($cursor).Substring(0, $cursor)
            $rest = $line -replace '^\s*\S+\s?', ''
            & inspectlet "[suggest:$($rest.Length)]" "$rest" 2>$null |
                Where-Object { $_ -notmatch '^[/-][h?]$' -and ("$word".StartsWith('-') -or -not $_.StartsWith('-')) } |
                ForEach-Object {
                    $text = if ($_ -match '[\s()]') { "'$_'" } else { $_ }
                    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
                }
        }

        """;

    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for a shell; null if there is none.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => null,
    };
}
