// Command jianbao (剪报) clips the text of a Chinese newspaper issue into its
// articles.
package main

import (
	"os"

	"jianbao/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
