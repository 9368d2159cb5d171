// Package leave tells what stands still in plans when a worker leaves
// (työntekijän lähtö): whether the family is left without a holder of the baton,
// who would take over, and which work only that worker was to do.
package leave
