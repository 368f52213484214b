const { readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** Writes `<page>.html`: its template, with the scripts of the page's entry and the address of office.js. */
exports.PageFiles = class PageFiles {
  constructor(pages, officeJs) {
    this.pages = pages;
    this.officeJs = officeJs;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('page files', (compilation) => {
      // After the names have their content hashes.
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'page files', stage }, () => {
        for (const page of this.pages) {
          const template = path.join(__dirname, `${page}.html`);
          compilation.fileDependencies.add(template);
          const entry = compilation.entrypoints.get(page);
          const html = readFileSync(template, 'utf8').replace(/%(OFFICE_JS|LOADS)%/g, (_, part) =>
            part === 'LOADS' ? loads(entry.getFiles()) : this.officeJs,
          );
          compilation.emitAsset(`${page}.html`, new sources.RawSource(html), { minimized: true });
        }
      });
    });
  }
};

function loads(files) {
  return files.map((file) => `<script defer src="${file}"></script>`).join('\n    ');
}
