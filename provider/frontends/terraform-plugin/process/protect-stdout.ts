/**
 * Keeps standard output for the handshake line alone: one stray line before it and the engine does
 * not start. Returns the way to write to it.
 */
export function protectStdout(streams: {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}): (line: string) => void {
  const { stdout, stderr } = streams;
  const write = stdout.write.bind(stdout);
  stdout.write = stderr.write.bind(stderr);
  return (line) => {
    write(line);
  };
}
