// Checks a log of ours with Go's own implementation of transparency logs, which shares no line with it:
// golang.org/x/mod/sumdb/note and .../tlog, as Debian packages them. Reads cases.json in the folder given, prints counts.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type inclusion struct {
	Size, Index int64
	Root, Leaf  string
	Proof       []string
	Accept      bool
}

type consistency struct {
	Size, Old     int64
	Root, OldRoot string
	Proof         []string
	Accept        bool
}

type signed struct {
	Text   string
	Accept bool
}

type cases struct {
	Key         string
	Size        int64
	Root        string
	Notes       []signed
	Inclusion   []inclusion
	Consistency []consistency
}

type counts struct {
	Accepted, Rejected int
	// What Go decides otherwise than expected, in words.
	Wrong []string
}

func (c *counts) add(accepted, expected bool, what string) {
	if accepted {
		c.Accepted++
	} else {
		c.Rejected++
	}
	if accepted != expected {
		c.Wrong = append(c.Wrong, what)
	}
}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func hash(text string) tlog.Hash {
	data, err := base64.StdEncoding.DecodeString(text)
	must(err)
	if len(data) != tlog.HashSize {
		must(fmt.Errorf("not a hash: %q", text))
	}
	var h tlog.Hash
	copy(h[:], data)
	return h
}

func hashes(list []string) []tlog.Hash {
	out := make([]tlog.Hash, len(list))
	for i, text := range list {
		out[i] = hash(text)
	}
	return out
}

// Our paths lack the height, which C2SP fixes at 8.
func file(folder string, tile tlog.Tile) string {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	return filepath.Join(folder, strings.Replace(path, "tile/data/", "tile/entries/", 1))
}

type tiles struct{ folder string }

func (t tiles) Height() int { return 8 }

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t tiles) ReadTiles(list []tlog.Tile) ([][]byte, error) {
	var out [][]byte
	for _, tile := range list {
		data, err := os.ReadFile(file(t.folder, tile))
		if err != nil {
			return nil, err
		}
		out = append(out, data)
	}
	return out, nil
}

// Every entry out of the bundles, in order.
func entries(folder string, size int64) [][]byte {
	var out [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := size - n*256
		if width > 256 {
			width = 256
		}
		data, err := os.ReadFile(file(folder, tlog.Tile{H: 8, L: -1, N: n, W: int(width)}))
		must(err)
		for len(data) > 0 {
			length := int(data[0])<<8 | int(data[1])
			out = append(out, data[2:2+length])
			data = data[2+length:]
		}
	}
	return out
}

// Rebuilds the tree with Go's hashes and holds every tile of ours against Go's.
func checkTree(folder string, c cases) (problems []string) {
	var stored []tlog.Hash
	read := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		out := make([]tlog.Hash, len(indexes))
		for i, index := range indexes {
			out[i] = stored[index]
		}
		return out, nil
	})
	for i, entry := range entries(folder, c.Size) {
		more, err := tlog.StoredHashes(int64(i), entry, read)
		must(err)
		stored = append(stored, more...)
	}
	root, err := tlog.TreeHash(c.Size, read)
	must(err)
	if root != hash(c.Root) {
		problems = append(problems, "root")
	}
	// NewTiles lists every partial tile on the way; a log keeps the widest of each.
	widest := map[[2]int64]tlog.Tile{}
	for _, tile := range tlog.NewTiles(8, 0, c.Size) {
		if key := [2]int64{int64(tile.L), tile.N}; widest[key].W < tile.W {
			widest[key] = tile
		}
	}
	for _, tile := range widest {
		want, err := tlog.ReadTileData(tile, read)
		must(err)
		got, err := os.ReadFile(file(folder, tile))
		if err != nil || !bytes.Equal(got, want) {
			problems = append(problems, tile.Path())
		}
	}
	// Go proves from our tiles, which it authenticates against the root, what it proves from its own hashes.
	fromTiles := tlog.TileHashReader(tlog.Tree{N: c.Size, Hash: root}, tiles{folder})
	for n := int64(0); n < c.Size; n += 101 {
		got, err := tlog.ProveRecord(c.Size, n, fromTiles)
		want, err2 := tlog.ProveRecord(c.Size, n, read)
		if err != nil || err2 != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			problems = append(problems, fmt.Sprintf("proof of %d from tiles", n))
		}
	}
	return problems
}

func main() {
	folder := os.Args[1]
	data, err := os.ReadFile(filepath.Join(folder, "cases.json"))
	must(err)
	var c cases
	must(json.Unmarshal(data, &c))
	verifier, err := note.NewVerifier(c.Key)
	must(err)
	var notes, included, consistent counts
	for i, n := range c.Notes {
		_, err := note.Open([]byte(n.Text), note.VerifierList(verifier))
		notes.add(err == nil, n.Accept, fmt.Sprintf("note %d: %v", i, err))
	}
	for i, p := range c.Inclusion {
		err := tlog.CheckRecord(hashes(p.Proof), p.Size, hash(p.Root), p.Index, hash(p.Leaf))
		included.add(err == nil, p.Accept, fmt.Sprintf("inclusion %d: %v", i, err))
	}
	for i, p := range c.Consistency {
		err := tlog.CheckTree(hashes(p.Proof), p.Size, hash(p.Root), p.Old, hash(p.OldRoot))
		consistent.add(err == nil, p.Accept, fmt.Sprintf("consistency %d: %v", i, err))
	}
	must(json.NewEncoder(os.Stdout).Encode(map[string]any{
		"tree": checkTree(folder, c), "notes": notes, "inclusion": included, "consistency": consistent,
	}))
}
