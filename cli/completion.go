package cli

import (
	"fmt"
	"slices"
	"strings"

	urfave "github.com/urfave/cli/v2"

	"jianbao/format"
	"jianbao/parse"
)

// shells are those that flags can be completed in.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completion is a script for a shell.
func completion(flags []urfave.Flag, shell string) (string, error) {
	known := completable(flags)
	switch shell {
	case "bash":
		return bash(known), nil
	case "zsh":
		return zsh(known), nil
	case "fish":
		return fish(known), nil
	case "powershell":
		return powershell(known), nil
	}
	return "", usagef("completion needs a shell: %s; a file of that name is ./completion", strings.Join(shells, ", "))
}

// completed is a flag as a shell completes it.
type completed struct {
	letter, name string // letter is "" where there is none
	placeholder  string // of its value, "" where it takes none
	about        string
	values       []string // that it takes, nil for any
	folder       bool     // its value is a folder
	file         bool     // its value is a file
}

// completable are the flags that a shell completes.
func completable(flags []urfave.Flag) (all []completed) {
	for _, f := range flags {
		if hidden(f) {
			continue
		}
		one := completed{name: f.Names()[0], about: usage(f)}
		if i := slices.IndexFunc(f.Names(), func(name string) bool { return len(name) == 1 }); i >= 0 {
			one.letter = f.Names()[i]
		}
		if takesValue(f) {
			one.placeholder = placeholder(f)
		}
		one.values = valuesOf(one.name)
		one.folder = slices.Contains([]string{"output-dir", "review"}, one.name)
		one.file = slices.Contains([]string{"output", "files-from"}, one.name)
		all = append(all, one)
	}
	return all
}

// dashes are the names of a flag as they are typed.
func (f completed) dashes() []string {
	if f.letter == "" {
		return []string{"--" + f.name}
	}
	return []string{"-" + f.letter, "--" + f.name}
}

// valuesOf are the values that a flag takes, nil for any.
func valuesOf(flag string) []string {
	switch flag {
	case "format":
		return strings.Split(format.Names(), ", ")
	case "encoding":
		return parse.EncodingNames()
	case "lang":
		return []string{"zh", "en"}
	}
	return nil
}

func bash(flags []completed) string {
	var cases strings.Builder
	var names []string
	for _, f := range flags {
		names = append(names, f.dashes()...)
		reply := "return"
		switch {
		case f.values != nil:
			reply = fmt.Sprintf("COMPREPLY=($(compgen -W '%s' -- \"$cur\")); return", strings.Join(f.values, " "))
		case f.folder:
			reply = `COMPREPLY=($(compgen -d -- "$cur")); return`
		case f.file:
			reply = `COMPREPLY=($(compgen -f -- "$cur")); return`
		}
		if f.placeholder != "" {
			fmt.Fprintf(&cases, "\t%s) %s ;;\n", strings.Join(f.dashes(), "|"), reply)
		}
	}
	return `# Completes the flags of jianbao in bash:  source <(jianbao completion bash)
_jianbao() {
	local IFS=$' \t\n' cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
	COMPREPLY=()
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD-2]}
	fi
	case $prev in
` + cases.String() + `	completion) COMPREPLY=($(compgen -W '` + strings.Join(shells, " ") + `' -- "$cur")); return ;;
	esac
	if [[ $cur == -* ]]; then
		COMPREPLY=($(compgen -W '` + strings.Join(names, " ") + `' -- "$cur"))
	fi
}
complete -o default -F _jianbao jianbao
`
}

func zsh(flags []completed) string {
	quote := strings.NewReplacer(`'`, `'\''`, `[`, `\[`, `]`, `\]`, `:`, `\:`)
	var b strings.Builder
	for _, f := range flags {
		value := ""
		switch {
		case f.values != nil:
			value = ":" + f.placeholder + ":(" + strings.Join(f.values, " ") + ")"
		case f.folder:
			value = ":" + f.placeholder + ":_files -/"
		case f.file:
			value = ":" + f.placeholder + ":_files"
		case f.placeholder != "":
			value = ":" + quote.Replace(f.placeholder) + ": "
		}
		long, short := "--"+f.name, "-"+f.letter
		if value != "" {
			long, short = long+"=", short+"+"
		}
		if f.letter != "" {
			long = "'(-" + f.letter + " --" + f.name + ")'{" + short + "," + long + "}'"
		} else {
			long = "'" + long
		}
		fmt.Fprintf(&b, "\t\t%s[%s]%s' \\\n", long, quote.Replace(f.about), value)
	}
	return `#compdef jianbao
# Completes the flags of jianbao in zsh: a file _jianbao in $fpath, or
# source <(jianbao completion zsh) after compinit.
_jianbao() {
	_arguments -s \
` + b.String() + `		'*:file:_files'
}
if [ "$funcstack[1]" = _jianbao ]; then
	_jianbao "$@"
else
	compdef _jianbao jianbao
fi
`
}

func fish(flags []completed) string {
	quote := strings.NewReplacer(`\`, `\\`, `'`, `\'`)
	var b strings.Builder
	b.WriteString("# Completes the flags of jianbao in fish:  jianbao completion fish | source\n")
	for _, f := range flags {
		b.WriteString("complete -c jianbao")
		if f.letter != "" {
			b.WriteString(" -s " + f.letter)
		}
		b.WriteString(" -l " + f.name)
		switch {
		case f.values != nil:
			b.WriteString(" -x -a '" + strings.Join(f.values, " ") + "'")
		case f.folder:
			b.WriteString(" -x -a '(__fish_complete_directories)'")
		case f.file:
			b.WriteString(" -r")
		case f.placeholder != "":
			b.WriteString(" -x")
		}
		b.WriteString(" -d '" + quote.Replace(f.about) + "'\n")
	}
	return b.String() + "complete -c jianbao -n '__fish_seen_subcommand_from completion' -x -a '" + strings.Join(shells, " ") + "'\n"
}

// powershell completes names of flags and their values; for all else the shell
// completes names of files. It is in ASCII: older shells read scripts in the
// encoding of the system.
func powershell(flags []completed) string {
	var names, values strings.Builder
	for _, f := range flags {
		fmt.Fprintf(&names, "\t\t'%s'\n", strings.Join(f.dashes(), "', '"))
		for _, name := range f.dashes() {
			if f.values != nil {
				fmt.Fprintf(&values, "\t\t'%s' = '%s'\n", name, strings.Join(f.values, "', '"))
			}
		}
	}
	return `# Completes the flags of jianbao in PowerShell:
#   jianbao completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName jianbao, jianbao.exe -ScriptBlock {
	param($wordToComplete, $commandAst, $cursorPosition)
	$names = @(
` + names.String() + `	)
	$values = @{
` + values.String() + `		'completion' = '` + strings.Join(shells, "', '") + `'
	}
	$words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
	$at = $words.Count - 1
	if ($wordToComplete -ne '') { $at-- }
	$choices = @()
	if ($at -ge 0 -and $values.ContainsKey($words[$at])) {
		$choices = $values[$words[$at]]
	} elseif ($wordToComplete.StartsWith('-')) {
		$choices = $names
	}
	$choices | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
		[System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
	}
}
`
}
