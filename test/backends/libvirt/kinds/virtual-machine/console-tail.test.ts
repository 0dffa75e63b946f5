import { ConsoleTail } from "../../../../../provider/backends/libvirt/kinds/virtual-machine/console-tail";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a text cut in two by the stream is found", () => {
  const tail = new ConsoleTail("GUEST ready");
  tail.push(bytes("boot\r\nGUEST re"));
  expect(tail.seen).toBe(false);
  tail.push(bytes("ady\r\n"));
  expect(tail.seen).toBe(true);
});

test("a letter cut in two by the stream is found", () => {
  const tail = new ConsoleTail("schön");
  const cut = bytes("schön");
  tail.push(cut.subarray(0, 5));
  tail.push(cut.subarray(5));
  expect(tail.seen).toBe(true);
});

test("what was seen stays seen when it is no longer kept, and the memory is bounded", () => {
  const tail = new ConsoleTail("ready");
  tail.push(bytes("ready\n"));
  for (let i = 0; i < 1000; i += 1) tail.push(bytes(`${"x".repeat(1023)}\n`));
  expect(tail.seen).toBe(true);
  expect(tail.lines(1_000_000).join("\n").length).toBeLessThanOrEqual(129 * 1024);
});

test.each([
  { what: "colours", text: "\x1b[1;31mred\x1b[0m\n", lines: ["red"] },
  { what: "window titles", text: "\x1b]0;title\x07login:\n", lines: ["login:"] },
  { what: "empty lines and carriage returns", text: "a\r\n\r\n\r\nb\r\n", lines: ["a", "b"] },
  { what: "cursor movements", text: "\x1bcstart\x1b[2J\x1b[H\n", lines: ["start"] },
])("$what are not shown", ({ text, lines }) => {
  const tail = new ConsoleTail();
  tail.push(bytes(text));
  expect(tail.lines(10)).toEqual(lines);
});
