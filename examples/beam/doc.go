// Command beam runs the library over many files of plans on Apache Beam: alone on
// this machine, on Flink, on Spark or on Dataflow. Each pipeline is a thin wrapper of
// the library's own functions and gives what one process gives, byte for byte.
// README.md beside it is its page.
package main
