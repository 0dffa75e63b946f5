/** One file of a project that is written. */
export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}
