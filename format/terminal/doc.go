// Package terminal writes for people who look at a screen: how wide a text is
// there, what of it must not reach a terminal as it is, and the progress of long
// work. Visible is to be called on all text that comes from an input.
package terminal
