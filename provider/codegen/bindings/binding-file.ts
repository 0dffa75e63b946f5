/** One file of an SDK for constructs. */
export interface BindingFile {
  /** Relative to the folder of the SDK. */
  readonly path: string;
  readonly text: string;
}
