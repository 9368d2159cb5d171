package keeper

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
)

// seal closes what a browser carries for the server and may not read or make: on which
// revision a form was made, and whose device it is. Its key stands in the database, so
// that a restart and every server know it again.
type seal struct {
	forms   cipher.AEAD
	devices []byte
	begun   []byte
}

func openSeal(ctx context.Context, db *sql.DB) (*seal, error) {
	fresh := make([]byte, sha256.Size)
	_, _ = rand.Read(fresh) // never fails
	if _, err := db.ExecContext(ctx, "INSERT INTO recordsystem_secret (name, secret) VALUES ('seal', $1) ON CONFLICT DO NOTHING", hex.EncodeToString(fresh)); err != nil {
		return nil, ErrDatabase
	}
	var kept string
	if db.QueryRowContext(ctx, "SELECT secret FROM recordsystem_secret WHERE name = 'seal'").Scan(&kept) != nil {
		return nil, ErrDatabase
	}
	root, err := hex.DecodeString(kept)
	if err != nil {
		return nil, ErrDatabase
	}
	var keys [3][]byte
	for i, of := range []string{"forms", "devices", "begun"} {
		if keys[i], err = hkdf.Expand(sha256.New, root, of, sha256.Size); err != nil {
			return nil, err
		}
	}
	block, err := aes.NewCipher(keys[0])
	if err != nil {
		return nil, err
	}
	forms, err := cipher.NewGCMWithRandomNonce(block)
	return &seal{forms: forms, devices: keys[1], begun: keys[2]}, err
}

var inAddress = base64.RawURLEncoding

// base closes the revision on which a form is made, for one person and one state of what
// they see. Two of them of one revision differ: no reader learns from them whether
// something was stored.
func (s *seal) base(id plan.PlanID, who Login, state string, revision int) string {
	closed := s.forms.Seal(nil, nil, binary.BigEndian.AppendUint64(nil, uint64(revision)), bound(id, who, state)) //nolint:gosec // a revision is never negative
	return state + "." + inAddress.EncodeToString(closed)
}

// open returns the state and the revision of a form's base, where it was made for this
// person and this plan.
func (s *seal) open(id plan.PlanID, who Login, base string) (state string, revision int, ok bool) {
	i := strings.LastIndexByte(base, '.')
	if i < 0 {
		return "", 0, false
	}
	closed, err := inAddress.DecodeString(base[i+1:])
	if err != nil {
		return "", 0, false
	}
	raw, err := s.forms.Open(nil, nil, closed, bound(id, who, base[:i]))
	if err != nil || len(raw) != 8 {
		return "", 0, false
	}
	return base[:i], int(binary.BigEndian.Uint64(raw)), true //nolint:gosec // it was a revision
}

func bound(of plan.PlanID, who Login, state string) []byte {
	return []byte(string(of) + "\x00" + string(who) + "\x00" + state)
}

// Device is what a browser knows its person by, so that what it keeps of one is never
// sent by another. It tells nobody who that is.
func (k *Keeper) Device(who Login) string {
	mac := hmac.New(sha256.New, k.seal.devices)
	mac.Write([]byte(who))
	return inAddress.EncodeToString(mac.Sum(nil)[:15])
}

// BegunBy returns the id of the plan that a person's form begins: always the same for the
// same form, so that one that comes twice begins one plan.
func (k *Keeper) BegunBy(who Login, once string) (plan.PlanID, error) {
	mac := hmac.New(sha256.New, k.seal.begun)
	mac.Write([]byte(string(who) + "\x00" + once))
	return plan.NewPlanID(strings.NewReader(string(mac.Sum(nil))))
}
