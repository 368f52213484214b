const { spawn, spawnSync } = require('node:child_process');
const { readdirSync, statSync } = require('node:fs');
const path = require('node:path');
const { serve } = require('./serve.cjs');

/**
 * `npm start`: opens the browser edition with the sample.
 *   --no-open   without opening a browser
 *   --once      only sees whether the page is served, and ends
 *   --port=…    the first port to try, 3000 otherwise
 */

const ROOT = path.join(__dirname, '../..');
const DIST = path.join(ROOT, 'dist');
const SAMPLE = path.join(ROOT, 'assets/samples/typed.xlsx');
/** What the build makes dist/ of. */
const SOURCES = ['src', 'assets', 'manifest.xml', 'package.json', 'webpack.config.js'];
const BUILT = ['index.html', 'browser-offline.js', 'cli.js', 'gouji.js'];

const time = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/** What the build itself writes among the sources. */
const GENERATED = /parser\.(js|d\.ts)$/;

function newest(file) {
  if (GENERATED.test(file)) return 0;
  const status = statSync(file);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function needsBuild() {
  const built = BUILT.map((name) => time(path.join(DIST, name)) ?? 0);
  return Math.max(...SOURCES.map((name) => newest(path.join(ROOT, name)))) > Math.min(...built);
}

function build() {
  console.log('正在构建… building');
  const { status } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const summary = () =>
  spawnSync(process.execPath, [path.join(DIST, 'cli.js'), 'check', SAMPLE, '--exit-zero'], { stdio: 'inherit' });

/** The command that opens an address, where there is a screen and somebody before it. */
function opener() {
  if (process.env.CI) return undefined;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

function open(address) {
  const [command, ...rest] = opener() ?? [];
  if (command === undefined) return;
  // Without one the address is on the screen.
  spawn(command, [...rest, address], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** Asks for the page and for what it names; throws where something is missing. */
async function look(address) {
  const read = async (name) => {
    const response = await fetch(new URL(name, address));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  };
  const page = await read('/');
  const named = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name]) => name);
  await Promise.all(named.map(read));
  return named.length;
}

async function start(options) {
  const port = Number(options.find((option) => option.startsWith('--port='))?.slice('--port='.length) ?? 3000);
  if (needsBuild()) build();
  summary();
  const { server, address } = await serve(DIST, port);
  const page = `${address}/?sample`;
  console.log(`\n浏览器版 browser edition: ${page}`);
  if (options.includes('--once')) {
    console.log(`页面和它的 ${await look(address)} 个文件都在 served with all its files`);
    server.close();
    server.closeAllConnections();
    return;
  }
  console.log('文件只在这台电脑上处理。按 Ctrl+C 结束 stop with Ctrl+C');
  if (!options.includes('--no-open')) open(page);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

start(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
