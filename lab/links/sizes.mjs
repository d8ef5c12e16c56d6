// Characters of links beside other ways to put a text into an address, one text a line, for `cargo xtask bench links`:
//
//     node sizes.mjs DATA MEASURE LZ_STRING
//
// DATA is the folder of lab/eval/README.md, MEASURE the example `measure` of crates/link, LZ_STRING the folder of that
// npm package. Lines: group, name, characters of text, fragment without findings, with findings, raw deflate, lz-string,
// brotli; separated by tabs. Then the speed of the WeChat case: "speed", milliseconds in the
// median and at least, what was timed.
//
// The others are given the bare texts joined by line breaks and nothing else: no names, times, addresses or frame.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import zlib from 'node:zlib';

const [data, measure, lzFolder] = process.argv.slice(2);
const lz = createRequire(import.meta.url)(lzFolder);
const WECHAT = 'wechat-seed';
const WORDS = 2000;

const lines = (file) => readFileSync(join(data, file), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const statement = (text) => ({ id: '', statements: [{ text }] });
const terms = (text) => ({ id: '', terms: { text } });

/** Sentences of one document belong together. */
function documents(file) {
  const texts = new Map();
  for (const { doc, text } of lines(file)) texts.set(doc, [...(texts.get(doc) ?? []), text]);
  return [...texts].map(([name, list]) => [name, terms(list.join('\n'))]);
}

const firstWords = (file) => {
  const text = readFileSync(join(data, 'terms/real', file), 'utf8');
  return text.split(/\s+/u).filter(Boolean).slice(0, WORDS).join(' ');
};

const groups = [];
const group = (name, list) => groups.push(...list.map(([one, content]) => ({ group: name, name: one, content })));

const cases = lines('own/cases.dev.jsonl').map((row) => [row.case.id, row.case]);
const wechat = cases.filter(([id]) => id === WECHAT);
if (wechat.length !== 1) throw new Error(`own/cases.dev.jsonl holds no case ${WECHAT}`);
group('WeChat case', wechat);
group('whole cases, the WeChat case among them', cases);
const real = readdirSync(join(data, 'terms/real')).filter((file) => file.endsWith('.md')).sort();
group('whatsapp_tos.md, first 2,000 words', [['whatsapp_tos.md', terms(firstWords('whatsapp_tos.md'))]]);
group('all real terms, first 2,000 words', real.map((file) => [file, terms(firstWords(file))]));
for (const [language, code] of [['English', 'en'], ['Chinese', 'zh']]) {
  const own = lines(`own/tone.${code}.dev.jsonl`);
  group(`own statements, ${language}`, own.map((row) => [row.id, statement(row.text)]));
  group(`own terms, ${language}`, documents(`own/terms.${code}.dev.jsonl`));
}
group('real terms, Chinese', documents('terms/zh.dev.jsonl'));
const incidents = lines('incidents/statements.en.jsonl');
group('statements of incidents, English', incidents.map((row) => [row.id, statement(row.text)]));

function run(mode, contents) {
  const input = contents.map((content) => JSON.stringify(content) + '\n').join('');
  const done = spawnSync(measure, [mode], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(`measure ${mode}: ${done.stderr || done.error}`);
  return done.stdout.trim().split('\n');
}

const characters = (bytes) => Math.ceil((bytes.length * 4) / 3);

function others(text) {
  const bytes = Buffer.from(text);
  const c = zlib.constants;
  const params = {
    [c.BROTLI_PARAM_QUALITY]: 11,
    [c.BROTLI_PARAM_MODE]: c.BROTLI_MODE_TEXT,
    [c.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [
    characters(zlib.deflateRawSync(bytes, { level: 9 })),
    lz.compressToEncodedURIComponent(text).length,
    characters(zlib.brotliCompressSync(bytes, { params })),
  ];
}

const sizes = run('sizes', groups.map(({ content }) => content));
groups.forEach(({ group, name, content }, index) => {
  const text = [...(content.statements ?? []), content.terms].filter(Boolean).map((one) => one.text).join('\n');
  console.log([group, name, [...text].length, ...sizes[index].split(' '), ...others(text)].join('\t'));
});
for (const line of run('speed', [wechat[0][1]])) console.log(`speed\t${line}`);
