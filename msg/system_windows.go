package msg

import "golang.org/x/sys/windows"

// ofSystem is the language in which Windows speaks to its user. Its environment
// names no locale.
func ofSystem() Lang {
	names, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(names) == 0 {
		return English
	}
	return ofLocale(names[0])
}
