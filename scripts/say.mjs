// What the commands of the README print: one calm line per step, coloured on a terminal only.
const coloured = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (coloured ? `\x1b[${code}m${text}\x1b[0m` : text);

export const bold = paint("1");
export const dim = paint("2");
export const red = paint("31");
export const green = paint("32");
export const yellow = paint("33");
export const cyan = paint("36");

/** A heading: what begins now. @param {string} text */
export const heading = (text) => console.log(`\n${bold(text)}`);
/** @param {string} text */
export const done = (text) => console.log(`${green("✓")} ${text}`);
/** @param {string} text */
export const note = (text) => console.log(`${dim("·")} ${dim(text)}`);
/** @param {string} text */
export const warn = (text) => console.log(`${yellow("!")} ${text}`);
/** @param {string} text */
export const failed = (text) => console.error(`${red("✗")} ${text}`);

/**
 * Runs one step: says how long it took when it is over, and nothing else on a terminal than a line that becomes the result.
 * @template T
 * @param {string} text what is done, as a noun phrase or an -ing form
 * @param {(say: (line: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
  const began = Date.now();
  if (coloured) process.stdout.write(`${dim("…")} ${text}`);
  let fresh = true;
  const say = (line) => {
    if (coloured && fresh) process.stdout.write("\n");
    fresh = false;
    note(line);
  };
  try {
    const result = await work(say);
    if (coloured && fresh) process.stdout.write("\r\x1b[K");
    done(`${text} ${dim(`(${((Date.now() - began) / 1000).toFixed(1)} s)`)}`);
    return result;
  } catch (error) {
    if (coloured && fresh) process.stdout.write("\r\x1b[K");
    failed(text);
    throw error;
  }
}
