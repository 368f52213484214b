const { execFileSync } = require('node:child_process');
const path = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { OfflineFiles } = require('./assets/site/offline-files.cjs');
const { SiteFiles, browserFiles, officeJsAddress, siteFiles } = require('./assets/site/site-files.cjs');
const { siteProgram } = require('./assets/site/site-program.cjs');
const { SizeLimit } = require('./assets/site/size-limit.cjs');
const { version } = require('./package.json');

/** What a school's network can bring in about a second: see docs/decisions/010-the-site.md. */
const PANE_LIMIT = 270 * 1024;
/** The browser edition starts with its start page; the workbook and the pane follow while a file is chosen. */
const BROWSER_LIMIT = 250 * 1024;
const PANE_SIZES = { check: 'check-browser.js', report: 'sizes.json', soon: 'engine' };
const BROWSER_SIZES = { check: 'browser-check.js', report: 'browser-sizes.json' };

/** Which program a file in dist/ belongs to: each cleans up after itself and leaves the files of the others alone. */
function programOf(file) {
  if (file.startsWith('gouji-edit')) return 'gouji-edit';
  if (/^(gouji|cli\.js$)/.test(file)) return 'gouji';
  if (/^(browser-|index\.)/.test(file)) return 'browser';
  return 'taskpane';
}
const leaveOthers = (name) => ({ keep: (file) => programOf(file) !== name });

/** Has the built command check the sample once, and keep what V8 compiled for it. */
function writeCodeCache({ compilation }) {
  if (compilation.errors.length > 0) return;
  const command = [
    path.join(compilation.outputOptions.path, 'cli.js'),
    'check',
    'assets/samples/typed.xlsx',
    '--exit-zero',
  ];
  execFileSync(process.execPath, command, { cwd: __dirname, env: { ...process.env, GOUJI_CODE_CACHE: 'write' } });
}

/** Escapes all that is not ASCII: such a program is read faster, and held in half the memory. */
function writeAscii(compilation) {
  const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  compilation.hooks.processAssets.tap({ name: 'ASCII', stage }, (assets) => {
    for (const name of Object.keys(assets).filter((asset) => asset.endsWith('.js'))) {
      compilation.updateAsset(
        name,
        (source) =>
          new webpack.sources.RawSource(
            source
              .source()
              .toString()
              .replace(/[^\0-\x7f]/g, escaped),
          ),
      );
    }
  });
}

/** Comes out no larger than terser, which takes most of a build's time; a third pass saves the pane 0.8 KB. */
const minimizer = () =>
  new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, minimizerOptions: { compress: { passes: 3 } } });

/** Puts a program's own way to come by the number formatter in the place of the plain one. */
const formatterFrom = (file) =>
  new webpack.NormalModuleReplacementPlugin(/\/number-formatter$/, path.join(__dirname, file));

/** A program for Node 20, with the .xls reader left apart so that it is loaded only when needed. */
const program = (name, entry, plugins) => ({
  name,
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry,
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].js',
    chunkFilename: `${name}-[name].js`,
    clean: leaveOthers(name),
    // See site-program.cjs.
    compareBeforeEmit: false,
  },
  resolve: {
    extensions: ['.ts', '.js'],
    alias: { fflate$: path.join(__dirname, 'src/cli/inflater.ts') },
  },
  module: {
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }],
  },
  optimization: { minimizer: [minimizer()] },
  plugins: [
    new webpack.DefinePlugin({ GOUJI_VERSION: JSON.stringify(version) }),
    { apply: (compiler) => compiler.hooks.compilation.tap('ASCII', writeAscii) },
    formatterFrom('src/cli/number-formatter.ts'),
    ...plugins,
  ],
  stats: 'errors-warnings',
});

/** Pages for the same dist/, which as a whole can be put on a static host. */
const site = (name, pages, plugins, { officejs }) =>
  siteProgram({
    name,
    pages,
    plugins: [formatterFrom('src/desk/book/number-formatter.ts'), ...plugins],
    root: __dirname,
    version,
    clean: leaveOthers(name),
    minimizer: minimizer(),
    officeJs: officeJsAddress(officejs),
  });

/** `webpack --env base=https://…` writes the manifest for that address; `--env officejs=21vianet|onecdn|local|<address>` names another office.js. */
module.exports = (env = {}) => [
  program('gouji', { cli: './src/cli/launch.ts', gouji: './src/cli/main.ts' }, [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^cli\.js$/ }),
    { apply: (compiler) => compiler.hooks.done.tap('code cache', writeCodeCache) },
  ]),
  program('gouji-edit', { 'gouji-edit': './src/cli/edit-main.ts' }, []),
  site(
    'taskpane',
    {
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/main.ts',
      dialog: './src/commands/dialog/main.ts',
    },
    // The development server adds a client of its own, which no user loads.
    [
      new SiteFiles(siteFiles(__dirname, env)),
      ...(env.WEBPACK_SERVE ? [] : [new SizeLimit('taskpane', PANE_LIMIT, PANE_SIZES)]),
    ],
    env,
  ),
  site(
    'browser',
    { index: './src/browser/main.tsx' },
    [
      new SiteFiles(browserFiles(__dirname)),
      new OfflineFiles('browser-offline.js'),
      new SizeLimit('index', BROWSER_LIMIT, BROWSER_SIZES),
    ],
    env,
  ),
];
