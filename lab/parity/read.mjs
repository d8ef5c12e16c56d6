// Reads Cases with the engine's wasm module: node read.mjs MODULE en|zh CASES READINGS, a Case and a Reading a line.
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";

const [file, ui, input, output] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(file));
// No imports: the engine asks nothing of what is around it.
let engine = new WebAssembly.Instance(module).exports;

function read(line) {
  const at = engine.subtext_buffer(line.length);
  new Uint8Array(engine.memory.buffer, at >>> 0, line.length).set(line);
  const length = engine.subtext_read(ui === "zh" ? 1 : 0) >>> 0;
  return Buffer.from(engine.memory.buffer, engine.subtext_buffer(length) >>> 0, length);
}

const cases = readFileSync(input);
const readings = openSync(output, "w");
for (let start = 0; start < cases.length; ) {
  const end = cases.indexOf(10, start);
  const stop = end < 0 ? cases.length : end;
  let reading;
  try {
    reading = read(cases.subarray(start, stop));
  } catch (trap) {
    // What it held is in no known state.
    engine = new WebAssembly.Instance(module).exports;
    reading = Buffer.from(JSON.stringify({ wasm: String(trap) }));
  }
  writeFileSync(readings, Buffer.concat([reading, Buffer.from("\n")]));
  start = stop + 1;
}
closeSync(readings);
