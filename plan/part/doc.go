// Package part finds the parts of a plan by their ids, wherever they stand, and takes
// one out with all that refers to it. What a family holds already is corrected, ended or
// erased on a ground in law (history.Erase); taking out is for drafts.
package part
