package parse

// phrasing says in words what a part of a feature's name means where it speaks
// for the begin of an article; values that are not listed have no words.
type phrasing map[string]string

const anyValue = "*"

// phrases gives the phrasings of the parts of each template of features.go,
// nil for a part without words. Templates that are not listed have none.
var phrases = map[string][]phrasing{
	"class":            {ownClass},
	"class,length":     {ownClass, nil},
	"class,open":       {ownClass, ownOpen},
	"class,end":        {ownClass, nil},
	"open":             {ownOpen},
	"open,end":         {ownOpen, nil},
	"opens":            {ownOpen, nil},
	"prevopen,open":    {nil, ownOpen},
	"suffix":           {{anyValue: "brackets end it"}},
	"near":             {{"0": newWords}, ownClass, prevClass},
	"prev":             {prevClass},
	"next":             {nextClass},
	"prev,this":        {prevClass, ownClass},
	"this,next":        {ownClass, nextClass},
	"prev,this,next":   {prevClass, ownClass, nextClass},
	"prev2,prev,this":  {nil, prevClass, ownClass},
	"this,next,next2":  {ownClass, nextClass, nil},
	"prev2..next2":     {nil, prevClass, ownClass, nextClass, nil},
	"prevend,this":     {nil, ownClass},
	"prevlength,this":  {nil, ownClass},
	"thislength,next":  {nil, nextClass},
	"closed":           {closedWords, ownClass, nil},
	"closed,next":      {closedWords, ownClass, nextClass},
	"signs,closed":     {nil, closedWords, ownClass},
	"heads-run":        {nil, headsBelow, nil},
	"gap":              {gapWords, nil, nil},
	"indent":           {indentWords, nil},
	"indent,class":     {indentWords, ownClass},
	"indents":          {nil, indentWords, nil},
	"indents,class":    {nil, indentWords, nil, ownClass},
	"turn":             {turnWords},
	"fits-below":       {fitsBelow, nil},
	"fits":             {nil, fitsBelow, nil},
	"leans":            {leanWords, ownClass},
	"leans,prev":       {leanWords, prevClass, nil},
	"leans,next":       {leanWords, nextClass, nil},
	"behind,leans":     {nil, leanWords, nil},
	"behind,prev,this": {nil, prevClass, ownClass},
	"behind,this,next": {nil, ownClass, nextClass},
	"far-hold":         {holdWords, ownClass},
	"holds":            {holdWords, holdWords, nil},
	"hold":             {holdWords, ownClass},
	"hold,prev":        {holdWords, prevClass, nil},
	"hold,next":        {holdWords, nextClass, nil},
	"hold,fits":        {holdWords, nil, fitsBelow, nil},
	"loose":            {nil, holdWords, nil, ownClass},
	"seam,this":        {nil, ownClass, nil},
	"seam,prev":        {nil, prevClass},
}

// What a block looks like, see classOf.
var (
	ownClass = phrasing{
		"head": "a short line without a full stop, as headings are", "line": "a line without a full stop, as headings are",
		"news": "a dateline opens it", "item": "a numbered line", "credit": "a photo credit",
		"signed": "a paragraph with its own byline", "closed": "a paragraph with its own dateline or credit",
	}
	prevClass = phrasing{
		"names": "a byline in brackets stands before it", "signed": "a byline in brackets stands before it",
		"source": "a dateline in brackets stands before it", "closed": "a dateline or credit stands before it",
		"credit": "a photo credit stands before it", "byline": "a byline stands before it",
	}
	nextClass = phrasing{
		"byline": "a byline follows", "name": "a name follows", "names": "a byline in brackets follows",
		"news": "an item with a dateline follows", "credit": "a photo credit follows",
		"head": "a line like a heading follows", "line": "a line like a heading follows",
	}
	closedWords = phrasing{
		"names": prevClass["names"], "source": prevClass["source"], "credit": prevClass["credit"],
		"byline": prevClass["byline"], "tailed": "a byline, dateline or credit ends the paragraph before it",
	}
)

// What it opens with, see openClass.
var ownOpen = phrasing{
	"dateline": ownClass["news"], "bullet": "a bullet opens it", "item": "a number opens it", "square": "a square bracket opens it",
	"dash": "a dash opens it", "chapter": "a chapter number opens it",
}

// How it is set.
var (
	gapWords    = phrasing{"1": "a blank line stands before it", "2": "2 blank lines stand before it", "3": "3 or more blank lines stand before it"}
	indentWords = phrasing{"flush": "not indented", "out": "not indented", "indent": "indented", "in": "indented"}
	turnWords   = phrasing{"h": "a page turned before it", "b": "a page turned before it"}
	headsBelow  = phrasing{"1": nextClass["head"], "2": "2 lines like headings follow", "3": "3 lines like headings follow", "4": "4 or more lines like headings follow"}
)

// Which words come back where, see cohesionClass, bin and lean.
var (
	newWords  = "few words of the text before it come back"
	holdWords = phrasing{"0": newWords, "1": newWords, "loose": newWords}
	fitsBelow = phrasing{"3": "its words come back in the text below", "4": "its words come back in the text below", "5": "its words come back in the text below", "6": "its words come back in the text below"}
	leanWords = phrasing{
		"1": "its words come back below more than above", "2": "its words come back below more than above",
		"3": "its words come back below more than above", "4": "its words come back below more than above",
	}
)
