const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

const TEMPLATE = path.join(__dirname, 'offline-worker.js');
/** Notices for readers of the source, and what only the build reads. */
const LEFT_OUT = /\.LICENSE\.txt$|sizes\.json$/;

/** Writes the service worker: its template with the list of all files of this build and their hashes. */
exports.OfflineFiles = class OfflineFiles {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('offline files', (compilation) => {
      // After names and contents have taken their last hashes.
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: 'offline files', stage }, (assets) => {
        compilation.fileDependencies.add(TEMPLATE);
        const files = Object.entries(assets)
          .filter(([file]) => !LEFT_OUT.test(file))
          .map(([file, source]) => [file, `sha256-${hash(source.buffer(), 'base64')}`])
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const list = JSON.stringify(files);
        const lists = `const FILES = ${list};\nconst BUILD = '${hash(list, 'hex').slice(0, 16)}';\n`;
        const content = new sources.RawSource(lists + readFileSync(TEMPLATE, 'utf8'));
        compilation.emitAsset(this.name, content, { minimized: true });
      });
    });
  }
};

const hash = (content, encoding) => createHash('sha256').update(content).digest(encoding);
