const { gzipSync } = require('node:zlib');
const { Compilation, WebpackError, sources } = require('webpack');

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

/**
 * Measures what a page loads at start (scripts, with the styles in them, without office.js) and with the chunk `soon` right after
 * the first paint, writes it to a report and fails the build above `limit` bytes compressed for both. What is loaded only when
 * it is asked for is measured apart, never left out.
 */
exports.SizeLimit = class SizeLimit {
  /** @param check the page's script that asks whether the browser is new enough */
  constructor(page, limit, { check, report, soon }) {
    this.page = page;
    this.limit = limit;
    this.check = check;
    this.report = report;
    this.soon = soon;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('size limit', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'size limit', stage }, (assets) => {
        const size = (name) => {
          const content = assets[name].buffer();
          return { file: name.replace(/\?.*/, ''), raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
        };
        const entry = compilation.entrypoints.get(this.page);
        const atStart = [this.check, ...entry.getFiles()];
        const start = atStart.map(size);
        const rest = laterFiles(entry).filter((name) => !atStart.includes(name));
        const isSoon = (name) => name.startsWith(`${compiler.options.name}-${this.soon}.`);
        const soon = rest.filter(isSoon).map(size);
        const later = rest.filter((name) => !isSoon(name)).map(size);
        const report = { page: this.page, limit: this.limit, start: sum(start), soon: sum(soon), later: sum(later) };
        const total = report.start.gzip + report.soon.gzip;
        compilation.emitAsset(this.report, new sources.RawSource(`${JSON.stringify(report, null, 2)}\n`));
        const words = `${this.page}: ${kilobytes(report.start.gzip)} at start, ${kilobytes(report.soon.gzip)} for the first check, ${kilobytes(report.later.gzip)} when asked for (gzip)`;
        if (total > this.limit) {
          compilation.errors.push(new WebpackError(`${words}: above the limit of ${kilobytes(this.limit)} for both`));
        } else {
          compiler.getInfrastructureLogger('sizes').info(words);
        }
      });
    });
  }
};

/** What the page's chunks load on demand, to any depth, and the workers that they may start. */
function laterFiles(entry) {
  const workers = entry.chunks.flatMap((chunk) => [...chunk.getAllReferencedAsyncEntrypoints()]);
  const onDemand = [entry, ...workers].flatMap(({ chunks }) =>
    chunks.flatMap((chunk) => [...chunk.getAllAsyncChunks()]),
  );
  const later = [...onDemand, ...workers.flatMap(({ chunks }) => chunks)];
  return [...new Set(later.flatMap(({ files }) => [...files]))];
}

function sum(files) {
  const total = (measure) => files.reduce((all, file) => all + file[measure], 0);
  return { raw: total('raw'), gzip: total('gzip'), files };
}
