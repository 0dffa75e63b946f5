import { choice, object, text } from "../../core/property-schema";

/** Which cluster, as whom, and how we behave beside its other users. */
export const clusterConfig = object({
  doc: "The cluster that holds the objects. With an empty block the kubeconfig is found as kubectl finds it.",
  properties: {
    kubeconfig: text({
      doc: "Path of a kubeconfig. By default `KUBECONFIG`, else `~/.kube/config`, else the account of the pod that this runs in.",
      maxLength: 4096,
      example: "/home/me/.kube/lab",
    }),
    kubeconfigContent: text({
      doc: "The kubeconfig itself, as YAML or JSON. Instead of `kubeconfig`.",
      secret: true,
      maxLength: 1_048_576,
    }),
    context: text({
      doc: "The context of the kubeconfig. By default its current one.",
      maxLength: 253,
      example: "lab",
    }),
    server: text({
      doc: "The API server's address, without any kubeconfig. Needs `token`.",
      format: "url",
      example: "https://api.lab.example:6443",
    }),
    token: text({
      doc: "The bearer token for `server`.",
      secret: true,
      maxLength: 65_536,
    }),
    certificateAuthority: text({
      doc: "The certificate authority of `server` as PEM. By default those that Node.js trusts.",
      maxLength: 1_048_576,
    }),
    namespace: text({
      doc: "Where objects go that name no namespace. By default the context's own, else `default`.",
      pattern: { regex: /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, expected: "a namespace's name" },
      example: "lab",
    }),
    impersonate: text({
      doc: "Act as this user; the account needs the verb `impersonate` for it.",
      maxLength: 253,
      example: "system:serviceaccount:lab:deployer",
    }),
    conflictPolicy: choice({
      doc: "What happens when another manager owns a field that we set: `fail` names the manager and the field, `force` takes the field over.",
      choices: ["fail", "force"],
      default: "fail",
    }),
    uploadProxy: text({
      doc: "The address of CDI's upload proxy. By default what the cluster's CDIConfig says.",
      format: "url",
      example: "https://cdi-uploadproxy.apps.lab.example",
    }),
  },
});
