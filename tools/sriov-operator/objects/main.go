// Prints, as one JSON list, the webhook configurations that the SR-IOV network operator would create, rendered
// by its own package from its own template, so that nothing is retyped.
// The argument is the folder of the operator's module.
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"

	"github.com/k8snetworkplumbingwg/sriov-network-operator/pkg/render"
)

const template = "bindata/manifests/operator-webhook/003-webhook.yaml"

func main() {
	data := render.MakeRenderData()
	data.Data["Namespace"] = "openshift-sriov-network-operator"
	data.Data["ClusterType"] = "kubernetes"
	data.Data["CertManagerEnabled"] = false
	// The authority is the bed's own. The operator removes configurations of the name that it gives them
	// itself, when it is told to bring no webhook.
	data.Data["OperatorWebhookCA"] = ""
	data.Data["SRIOVMutatingWebhookName"] = "bed-sriov-operator-webhook"
	objects, err := render.RenderTemplate(filepath.Join(os.Args[1], template), &data)
	if err != nil {
		log.Fatal(err)
	}
	if err := json.NewEncoder(os.Stdout).Encode(objects); err != nil {
		log.Fatal(err)
	}
}
