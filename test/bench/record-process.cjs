// Preloaded into plugins by NODE_OPTIONS: a process leaves what it has used when it ends.
"use strict";
const { readFileSync, writeFileSync } = require("node:fs");

const file = `${process.env.VIRT_BENCH_RECORDS}/${process.pid}`;
writeFileSync(`${file}.started`, "");
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  // The figure of getrusage would begin with that of the process which started this one.
  const [, peakKib] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
  const used = { cpuMs: (user + system) / 1000, peakMib: Number(peakKib) / 1024 };
  writeFileSync(`${file}.json`, JSON.stringify(used));
});
