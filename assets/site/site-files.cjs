const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { Compilation, sources } = require('webpack');

/** Where manifest.xml says that the pages are: the development server. */
const LOCAL = 'https://localhost:3000';

/** Where Microsoft keeps office.js up to date: see docs/deployment.md. */
const HOSTED_OFFICE_JS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  onecdn: 'https://officeapis.public.onecdn.static.microsoft/1/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** Of the 86 MB of the package, what Excel on Windows, on a Mac and on the web asks for in Chinese or English. */
const OFFICE_JS_PARTS = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
];

/** The address of office.js for `--env officejs=global|onecdn|21vianet|local|<address>`. */
exports.officeJsAddress = (asked = 'global') => {
  if (asked === 'local') return 'office-js/office.js';
  return HOSTED_OFFICE_JS[asked] ?? httpsAddress('officejs', asked);
};

/** The files of the site that are not programs, as [name in dist/, content]. */
exports.siteFiles = (root, { base, officejs }) => {
  const file = (name) => readFileSync(path.join(root, name));
  const icons = readdirSync(path.join(root, 'assets/icons')).filter((name) => /^(?!large).*\.png$/.test(name));
  const hosting = base === undefined ? LOCAL : httpsAddress('base', base);
  return [
    ['manifest.xml', Buffer.from(file('manifest.xml').toString('utf8').replaceAll(LOCAL, hosting))],
    ...['support.html', 'check-browser.js', 'old-buttons.js'].map((name) => [name, file(`assets/site/${name}`)]),
    ...icons.map((name) => [`assets/icons/${name}`, file(`assets/icons/${name}`)]),
    ...(officejs === 'local' ? officeJsFiles(root) : []),
  ];
};

/** The same for the browser edition: what belongs to it alone, so that either can be built without the other. */
exports.browserFiles = (root) =>
  [
    ['index.webmanifest', 'assets/site/index.webmanifest'],
    ['browser-check.js', 'assets/site/check-browser.js'],
    ['browser-sample.xlsx', 'assets/samples/typed.xlsx'],
    ...[192, 512].map((size) => [`browser-icon-${size}.png`, `assets/icons/large-${size}.png`]),
  ].map(([name, file]) => [name, readFileSync(path.join(root, file))]);

function officeJsFiles(root) {
  const from = path.join(root, 'node_modules/@microsoft/office-js');
  return [
    ...OFFICE_JS_PARTS.map((name) => [`office-js/${name}`, readFileSync(path.join(from, 'dist', name))]),
    ['office-js/LICENSE.md', readFileSync(path.join(from, 'LICENSE.md'))],
    ['office-js/README.md', readFileSync(path.join(__dirname, 'office-js-notice.md'))],
  ];
}

/** An https address without a slash at its end. */
function httpsAddress(option, text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`--env ${option}=${text}: not an address`);
  }
  if (url.protocol !== 'https:') throw new Error(`--env ${option}=${text}: Office loads add-ins over https only`);
  if (url.search !== '' || url.hash !== '') throw new Error(`--env ${option}=${text}: an address without ? and #`);
  return url.href.replace(/\/+$/, '');
}

/** Puts the files beside the programs. */
exports.SiteFiles = class SiteFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('site files', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'site files', stage }, () => {
        // office.js is Microsoft's and may not be altered: nothing here is minified again.
        for (const [name, content] of this.files) {
          compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
        }
      });
    });
  }
};
