import { clusterObjectPiece } from "./cluster-object-piece";
import { objectNameProblems } from "./object-name";
import { type Recipe, refuseProblems } from "./recipe";

/** That volumes of one namespace may be copied into another one. */
export interface ClonePermissionProps {
  /** Where the volumes are. */
  readonly sourceNamespace: string;
  /** Where the copies are made. */
  readonly targetNamespace: string;
  /** Of the target namespace; a machine's volumes are copied in its name. Default: `default`. */
  readonly serviceAccount?: string;
}

const RBAC = "rbac.authorization.k8s.io";

/**
 * A role that allows nothing but to be the source of a copy, bound in the source namespace. Both have
 * the construct's name. Source: CDI, "Cloning across namespaces".
 */
export function clonePermission(name: string, props: ClonePermissionProps): Recipe {
  refuseProblems(`ClonePermission "${name}"`, problemsOf(name, props));
  const { sourceNamespace, targetNamespace, serviceAccount = "default" } = props;
  const role = {
    apiVersion: `${RBAC}/v1`,
    kind: "ClusterRole",
    metadata: { name },
    rules: [
      { apiGroups: ["cdi.kubevirt.io"], resources: ["datavolumes/source"], verbs: ["create"] },
    ],
  };
  const binding = {
    apiVersion: `${RBAC}/v1`,
    kind: "RoleBinding",
    metadata: { name, namespace: sourceNamespace },
    roleRef: { apiGroup: RBAC, kind: "ClusterRole", name },
    subjects: [{ kind: "ServiceAccount", name: serviceAccount, namespace: targetNamespace }],
  };
  return { pieces: [clusterObjectPiece("role", role), clusterObjectPiece("binding", binding)] };
}

function problemsOf(name: string, props: ClonePermissionProps): readonly string[] {
  const { sourceNamespace, targetNamespace, serviceAccount } = props;
  const missing = ["sourceNamespace", "targetNamespace"].filter(
    (one) => props[one as keyof ClonePermissionProps] === undefined,
  );
  const same = missing.length === 0 && sourceNamespace === targetNamespace;
  return [
    ...objectNameProblems("name", name),
    ...missing.map((one) => `${one}: is required`),
    ...objectNameProblems("sourceNamespace", sourceNamespace),
    ...objectNameProblems("targetNamespace", targetNamespace),
    ...objectNameProblems("serviceAccount", serviceAccount),
    ...(same ? ["targetNamespace: within one namespace no permission is needed"] : []),
  ];
}
