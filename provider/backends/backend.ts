/** The interface a backend gives the core; defined there, because the core may import nothing. */
export type {
  Backend,
  BackendFactory,
  BackendFunction,
  Handler,
  ListedObject,
  PlanRequest,
  ReconcileRequest,
} from "../core/handler";
