package format

import "testing"

func TestGuard(t *testing.T) {
	for cell, want := range map[string]string{
		"": "", "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\ta": "'\ta", "\ra": "'\ra",
		"05-06": "'05-06", "1998-01-02": "'1998-01-02", "1/2": "'1/2", "12:30": "'12:30", "1E5": "'1E5", "01": "'01",
		"1998年1月1日": "'1998年1月1日", "1月1日": "'1月1日", "1998年1月": "'1998年1月", "12345678901234567": "'12345678901234567",
		"1": "1", "412": "412", "L7-13": "L7-13", "2031年5月6日 星期二": "2031年5月6日 星期二", "——副题": "——副题", "第01版": "第01版", "a=b": "a=b",
	} {
		if got := guard(cell); got != want {
			t.Errorf("guard(%q) = %q, want %q", cell, got, want)
		}
	}
}

func TestSafety(t *testing.T) {
	for _, c := range []struct {
		sheet Sheet
		want  bool
	}{
		{Sheet{}, false}, {Sheet{BOM: true}, true}, {Sheet{Safety: Safe}, true}, {Sheet{BOM: true, Safety: NotSafe}, false},
	} {
		if c.sheet.guarded() != c.want {
			t.Errorf("%+v: guarded is %t", c.sheet, !c.want)
		}
	}
}
