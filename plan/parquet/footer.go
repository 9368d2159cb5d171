package parquet

// Numbers of the format (parquet.thrift).
const (
	plainEncoding = 0
	runEncoding   = 3
	gzipCodec     = 2
	optional      = 1
	physicalInt32 = 1
	physicalBytes = 6
	logicalUTF8   = 0
	logicalDate   = 6
)

func (c *column) physical() int64 {
	if c.Kind == Text {
		return physicalBytes
	}
	return physicalInt32
}

// footer is the FileMetaData: what columns there are and where they stand.
func (w *Writer) footer() []byte {
	var t thrift
	t.begin()
	t.number(1, 1)
	t.list(2, kindStruct, len(w.columns)+1)
	t.begin()
	t.text(4, "table")
	t.number(5, int64(len(w.columns)))
	t.end()
	for i := range w.columns {
		t.element(&w.columns[i])
	}
	t.long(3, w.total)
	t.list(4, kindStruct, len(w.groups))
	for i := range w.groups {
		t.group(&w.groups[i], w.columns)
	}
	t.text(6, "oneplan")
	t.end()
	return t.bytes
}

// element is a SchemaElement.
func (t *thrift) element(c *column) {
	t.begin()
	t.number(1, c.physical())
	t.number(3, optional)
	t.text(4, c.Name)
	switch c.Kind {
	case Text:
		t.number(6, logicalUTF8)
	case Date:
		t.number(6, logicalDate)
	}
	t.end()
}

// group is a RowGroup.
func (t *thrift) group(g *group, columns []column) {
	t.begin()
	t.list(1, kindStruct, len(g.chunks))
	for i, c := range g.chunks {
		t.begin()
		t.long(2, c.at)
		t.structure(3)
		t.number(1, columns[i].physical())
		t.list(2, kindInt32, 2)
		t.bare(plainEncoding)
		t.bare(runEncoding)
		t.list(3, kindBinary, 1)
		t.bytesOf(columns[i].Name)
		t.number(4, gzipCodec)
		t.long(5, c.rows)
		t.long(6, c.plain)
		t.long(7, c.packed)
		t.long(9, c.at)
		t.end()
		t.end()
	}
	t.long(2, g.bytes)
	t.long(3, g.rows)
	t.end()
}
