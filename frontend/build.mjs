// Builds every entry with a hashed name and writes manifest.json ("main.css" -> "main-AB12CD34.css").
import { build, context } from "esbuild";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

const dist = path.resolve("../community/static/dist");
const watching = process.argv.includes("--watch");

const options = {
  entryPoints: ["css/main.css", "js/main.js", "js/scan.js", "js/sheet.js", "js/stage.js", "js/board.js", "js/floor.js", "js/passkey.js", "js/door-worker.js", "js/ticket-worker.js", "js/awaited-worker.js", "js/awaited.js", "js/ticket-page.js", "js/kiosk.js", "js/clap.js", "js/door-list.js"],
  bundle: true, minify: !watching, sourcemap: watching ? "inline" : false,
  format: "esm", splitting: true, target: ["es2022"], supported: { nesting: true },
  loader: { ".wasm": "file", ".svg": "dataurl" },
  entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]",
  outdir: dist, metafile: true, charset: "utf8", logLevel: "warning",
  legalComments: "none",
};

async function finish(result) {
  const names = {};
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    if (output.entryPoint) names[path.basename(output.entryPoint)] = path.basename(file);
  }
  const kept = new Set(Object.keys(result.metafile.outputs).map((file) => path.basename(file)));
  await writeFile(path.join(dist, "THIRD_PARTY.txt"), await licences(result.metafile));
  await writeFile(path.join(dist, "manifest.json"), JSON.stringify({ files: names, source: process.env.SOURCE_SHA ?? "" }, null, 1));
  for (const name of await readdir(dist)) {
    if (!kept.has(name) && !["manifest.json", "THIRD_PARTY.txt"].includes(name)) await rm(path.join(dist, name));
  }
}

async function licences(metafile) {
  const used = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = input.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//);
    if (found) used.add(found[1]);
  }
  const texts = [];
  for (const name of [...used].sort()) {
    const folder = path.join("node_modules", name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file ? await readFile(path.join(folder, file), "utf8") : "";
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  texts.push("The reader in zxing-wasm is built from ZXing-C++ (Apache-2.0), https://github.com/zxing-cpp/zxing-cpp\n");
  return texts.join("\n----------\n\n");
}

await mkdir(dist, { recursive: true });
if (watching) {
  const plugin = { name: "manifest", setup: (it) => it.onEnd((result) => result.metafile && finish(result)) };
  await (await context({ ...options, plugins: [plugin] })).watch();
} else {
  await finish(await build(options));
}
