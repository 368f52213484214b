const path = require('node:path');
const webpack = require('webpack');
const { PageFiles } = require('./page-files.cjs');
const { devServer } = require('./dev-server.cjs');

/**
 * What a page runs on: 360 and its like, the last Chromium of Windows 7 (109), Macs of schools. What these lack besides is in
 * old-engines.js, and older ones are told by check-browser.js.
 */
const ENGINES = ['chrome86', 'firefox102', 'safari14.1'];

/** Known to all of them. esbuild minds a fault of Chromium 80–90 that tests/site/old-engines.test.ts watches for, and tables of signs. */
const SUPPORTED = { 'optional-chain': true, 'regexp-unicode-property-escapes': true };

const oldEngines = (program) => `${program}-old-engines`;

/**
 * A program of pages: for each name a page `<name>.html` (from the template beside this file) that loads its entry.
 * Every address in it is relative, so that dist/ may stand anywhere on a host.
 */
exports.siteProgram = ({ name, pages, root, version, clean, officeJs, minimizer, plugins }) => ({
  name,
  target: ['web', 'es2020'],
  mode: 'production',
  devtool: false,
  context: root,
  entry: { ...pages, [oldEngines(name)]: './assets/site/old-engines.js' },
  output: {
    path: path.join(root, 'dist'),
    publicPath: '',
    // The names stay; the query makes Office's cache ask again after an upgrade.
    filename: ({ chunk }) => (chunk.name === oldEngines(name) ? '[name].js' : '[name].js?[contenthash:8]'),
    chunkFilename: `${name}-[name].js?[contenthash:8]`,
    clean,
    // `npm start` tells by the time of a file whether it is of the last build.
    compareBeforeEmit: false,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'esbuild-loader',
        options: { target: ENGINES, supported: SUPPORTED, jsx: 'automatic' },
      },
    ],
  },
  // size-limit.cjs measures what is loaded at start, compressed, and says so in one line.
  performance: false,
  optimization: { minimizer: [minimizer] },
  plugins: [
    new webpack.DefinePlugin({ GOUJI_VERSION: JSON.stringify(version) }),
    new PageFiles(Object.keys(pages), officeJs),
    ...plugins,
  ],
  stats: 'errors-warnings',
  devServer,
});
