// Prints, as one JSON list, what CDI's operator would create in a cluster so that its admission is asked:
// the webhook configurations and the aggregated API service. They come from CDI's own package, so that
// nothing is retyped.
package main

import (
	"encoding/json"
	"log"
	"os"

	"kubevirt.io/containerized-data-importer/pkg/operator/resources/cluster"
)

const installNamespace = "cdi"

func main() {
	// Without a client it leaves out the authority, which is the bed's own.
	objects, err := cluster.CreateAllDynamicResources(&cluster.FactoryArgs{Namespace: installNamespace})
	if err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(objects); err != nil {
		log.Fatal(err)
	}
}
