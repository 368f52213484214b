const path = require('node:path');
const webpack = require('webpack');
const { PageFiles } = require('./page-files.cjs');
const { devServer } = require('./dev-server.cjs');

/** What a page runs on: WebView2, and Safari 16.4 and later for Excel on a Mac (see check-browser.js). */
const TARGET = 'es2022';

/**
 * A program of pages: for each name a page `<name>.html` (from the template beside this file) that loads its entry.
 * Every address in it is relative, so that dist/ may stand anywhere on a host.
 */
exports.siteProgram = ({ name, pages, root, version, clean, officeJs, minimizer, plugins }) => ({
  name,
  target: ['web', TARGET],
  mode: 'production',
  devtool: false,
  context: root,
  entry: pages,
  output: {
    path: path.join(root, 'dist'),
    publicPath: '',
    // The names stay; the query makes Office's cache ask again after an upgrade.
    filename: '[name].js?[contenthash:8]',
    chunkFilename: `${name}-[name].js?[contenthash:8]`,
    clean,
    // `npm start` tells by the time of a file whether it is of the last build.
    compareBeforeEmit: false,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } }],
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
