// Prints, as one JSON list, what KubeVirt's operator would create in a cluster so that its API works:
// every custom resource definition, the webhook configurations and the aggregated API services. They
// come from KubeVirt's own package, so that nothing is retyped.
package main

import (
	"encoding/json"
	"log"
	"os"

	extv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"kubevirt.io/kubevirt/pkg/virt-operator/resource/generate/components"
)

const installNamespace = "kubevirt"

func main() {
	var objects []any
	for _, definition := range []func() (*extv1.CustomResourceDefinition, error){
		components.NewVirtualMachineInstanceCrd,
		components.NewVirtualMachineCrd,
		components.NewPresetCrd,
		components.NewReplicaSetCrd,
		components.NewVirtualMachineInstanceMigrationCrd,
		components.NewKubeVirtCrd,
		components.NewVirtualMachinePoolCrd,
		components.NewVirtualMachineSnapshotCrd,
		components.NewVirtualMachineSnapshotContentCrd,
		components.NewVirtualMachineRestoreCrd,
		components.NewVirtualMachineExportCrd,
		components.NewVirtualMachineBackupCrd,
		components.NewVirtualMachineBackupTrackerCrd,
		components.NewVirtualMachineInstancetypeCrd,
		components.NewVirtualMachineClusterInstancetypeCrd,
		components.NewVirtualMachinePreferenceCrd,
		components.NewVirtualMachineClusterPreferenceCrd,
		components.NewMigrationPolicyCrd,
		components.NewVirtualMachineCloneCrd,
	} {
		object, err := definition()
		if err != nil {
			log.Fatal(err)
		}
		objects = append(objects, object)
	}
	objects = append(objects,
		components.NewVirtAPIMutatingWebhookConfiguration(installNamespace),
		components.NewVirtAPIValidatingWebhookConfiguration(installNamespace),
	)
	for _, service := range components.NewVirtAPIAPIServices(installNamespace) {
		objects = append(objects, service)
	}
	if err := json.NewEncoder(os.Stdout).Encode(objects); err != nil {
		log.Fatal(err)
	}
}
