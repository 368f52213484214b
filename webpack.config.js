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

/** The command: one file for Node 20, with the .xls reader left apart so that it is loaded only when needed. */
const command = {
  name: 'command',
  target: 'node20',
  mode: 'production',
  devtool: false,
  entry: { cli: './src/cli/launch.ts', gouji: './src/cli/main.ts' },
  output: { path: path.join(__dirname, 'dist'), filename: '[name].js', chunkFilename: 'cli-[name].js', clean: true },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'node20' } }],
  },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^cli\.js$/ }),
    new webpack.DefinePlugin({ GOUJI_VERSION: JSON.stringify(version) }),
    { apply: (compiler) => compiler.hooks.done.tap('code cache', writeCodeCache) },
  ],
  stats: 'errors-warnings',
};

module.exports = [command];
