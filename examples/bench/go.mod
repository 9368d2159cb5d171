module github.com/onechildoneplan/oneplan/examples/bench

go 1.26.0

require (
	github.com/onechildoneplan/oneplan v0.0.0
	github.com/rickar/cal/v2 v2.1.13
	github.com/stretchr/testify v1.12.1
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/onechildoneplan/oneplan => ../..
