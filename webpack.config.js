const { execFileSync } = require('node:child_process');
const path = require('node:path');
const webpack = require('webpack');

const { version } = require('./package.json');

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
    // Each leaves the files of the other alone.
    clean: { keep: (file) => (name === 'gouji' ? file.startsWith('gouji-edit') : !file.startsWith(name)) },
  },
  resolve: {
    extensions: ['.ts', '.js'],
    // Its build for Node loads worker_threads, which nothing here uses.
    alias: {
      fflate$: 'fflate/browser',
      numfmt$: path.join(__dirname, 'src/cli/number-formatter.ts'),
      'numfmt/whole$': require.resolve('numfmt'),
    },
  },
  module: {
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }],
  },
  plugins: [
    new webpack.DefinePlugin({ GOUJI_VERSION: JSON.stringify(version) }),
    { apply: (compiler) => compiler.hooks.compilation.tap('ASCII', writeAscii) },
    ...plugins,
  ],
  stats: 'errors-warnings',
});

module.exports = [
  program('gouji', { cli: './src/cli/launch.ts', gouji: './src/cli/main.ts' }, [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^cli\.js$/ }),
    { apply: (compiler) => compiler.hooks.done.tap('code cache', writeCodeCache) },
  ]),
  program('gouji-edit', { 'gouji-edit': './src/cli/edit-main.ts' }, []),
];
