// The other side of the interop tests: reads and writes logs with golang.org/x/mod/sumdb alone, which shares no code
// with Ikrar. Usage: sumdb check DIR VKEY ORIGIN | sumdb write DIR SKEY ORIGIN COUNT
package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Tiles of tlog-tiles span 8 levels of the tree.
const height = 8

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func fail(format string, operands ...any) { must(fmt.Errorf(format, operands...)) }

// path turns sumdb's tile/8/<level>/<index> into tlog-tiles' tile/<level>/<index>; -1 means entries.
func path(tile tlog.Tile) string {
	text := strings.TrimPrefix(tile.Path(), "tile/8/")
	return "tile/" + strings.Replace(text, "data/", "entries/", 1)
}

type folder string

func (folder) Height() int { return height }

func (directory folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := os.ReadFile(filepath.Join(string(directory), path(tile)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (folder) SaveTiles([]tlog.Tile, [][]byte) {}

func readCheckpoint(directory, vkey, origin string) tlog.Tree {
	verifier, err := note.NewVerifier(vkey)
	must(err)
	data, err := os.ReadFile(filepath.Join(directory, "checkpoint"))
	must(err)
	opened, err := note.Open(data, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != origin || lines[3] != "" {
		fail("not three lines of %s: %q", origin, opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

// checkEntries compares each entry's hash with what the tiles, checked against the root, say.
func checkEntries(directory string, tree tlog.Tree, hashes tlog.HashReader) {
	for first := int64(0); first < tree.N; first += 256 {
		width := tree.N - first
		if width > 256 {
			width = 256
		}
		tile := tlog.Tile{H: height, L: -1, N: first / 256, W: int(width)}
		data, err := os.ReadFile(filepath.Join(directory, path(tile)))
		must(err)
		var indexes []int64
		for index := first; index < first+width; index++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, index))
		}
		expected, err := hashes.ReadHashes(indexes)
		must(err)
		for index := first; index < first+width; index++ {
			length := int(binary.BigEndian.Uint16(data))
			found := tlog.RecordHash(data[2 : 2+length])
			data = data[2+length:]
			if expected[index-first] != found {
				fail("entry %d is not the tile's", index)
			}
		}
		if len(data) != 0 {
			fail("%s goes on behind its last entry", path(tile))
		}
	}
}

// checkProofs verifies the proofs in the file `proofs`: inclusion INDEX LEAF HASH… | consistency SIZE ROOT HASH….
func checkProofs(directory string, tree tlog.Tree, hashes tlog.HashReader) {
	file, err := os.Open(filepath.Join(directory, "proofs"))
	must(err)
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		number, err := strconv.ParseInt(words[1], 10, 64)
		must(err)
		subject, err := tlog.ParseHash(words[2])
		must(err)
		var proof []tlog.Hash
		for _, word := range words[3:] {
			hash, err := tlog.ParseHash(word)
			must(err)
			proof = append(proof, hash)
		}
		if words[0] == "inclusion" {
			must(tlog.CheckRecord(proof, tree.N, tree.Hash, number, subject))
			theirs, err := tlog.ProveRecord(tree.N, number, hashes)
			must(err)
			print("inclusion", number, subject, theirs)
		} else {
			must(tlog.CheckTree(proof, tree.N, tree.Hash, number, subject))
			theirs, err := tlog.ProveTree(tree.N, number, hashes)
			must(err)
			print("consistency", number, subject, theirs)
		}
	}
	must(lines.Err())
}

func print(kind string, number int64, subject tlog.Hash, proof []tlog.Hash) {
	line := fmt.Sprintf("%s %d %s", kind, number, subject)
	for _, hash := range proof {
		line += " " + hash.String()
	}
	fmt.Println(line)
}

func save(directory, name string, data []byte) {
	file := filepath.Join(directory, name)
	must(os.MkdirAll(filepath.Dir(file), 0o755))
	must(os.WriteFile(file, data, 0o644))
}

func write(directory, skey, origin string, count int64) {
	signer, err := note.NewSigner(skey)
	must(err)
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	})
	var bundle []byte
	for index := int64(0); index < count; index++ {
		entry := []byte(fmt.Sprintf("entry %d\n", index))
		hashes, err := tlog.StoredHashes(index, entry, reader)
		must(err)
		stored = append(stored, hashes...)
		bundle = append(binary.BigEndian.AppendUint16(bundle, uint16(len(entry))), entry...)
		if width := index%256 + 1; width == 256 || index == count-1 {
			save(directory, path(tlog.Tile{H: height, L: -1, N: index / 256, W: int(width)}), bundle)
			bundle = nil
		}
	}
	for _, tile := range tlog.NewTiles(height, 0, count) {
		data, err := tlog.ReadTileData(tile, reader)
		must(err)
		save(directory, path(tile), data)
	}
	root, err := tlog.TreeHash(count, reader)
	must(err)
	signed, err := note.Sign(&note.Note{Text: fmt.Sprintf("%s\n%d\n%s\n", origin, count, root)}, signer)
	must(err)
	save(directory, "checkpoint", signed)
}

func main() {
	switch {
	case len(os.Args) == 5 && os.Args[1] == "check":
		tree := readCheckpoint(os.Args[2], os.Args[3], os.Args[4])
		hashes := tlog.TileHashReader(tree, folder(os.Args[2]))
		checkEntries(os.Args[2], tree, hashes)
		checkProofs(os.Args[2], tree, hashes)
	case len(os.Args) == 6 && os.Args[1] == "write":
		count, err := strconv.ParseInt(os.Args[5], 10, 64)
		must(err)
		write(os.Args[2], os.Args[3], os.Args[4], count)
	default:
		fail("usage: sumdb check DIR VKEY ORIGIN | sumdb write DIR SKEY ORIGIN COUNT")
	}
}
