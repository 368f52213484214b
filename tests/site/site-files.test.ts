import { resolve } from 'node:path';

interface Asked {
  base?: string;
  officejs?: string;
}

const { officeJsAddress, siteFiles } = require('../../assets/site/site-files.cjs') as {
  officeJsAddress: (asked?: string) => string;
  siteFiles: (root: string, env: Asked) => [name: string, content: Buffer][];
};

const files = (env: Asked) => new Map(siteFiles(resolve('.'), env));

describe('the files of the site', () => {
  test.each(['https://example.cn/gouji', 'https://example.cn/gouji/', 'https://example.cn/gouji//'])(
    'the manifest names the address %s',
    (base) => {
      const manifest = String(files({ base }).get('manifest.xml'));
      expect(manifest).toContain('DefaultValue="https://example.cn/gouji/taskpane.html"');
      expect(manifest).toContain('DefaultValue="https://example.cn/gouji/assets/icons/icon-32.png"');
      expect(manifest).not.toContain('localhost');
      expect(manifest).not.toContain('gouji//');
    },
  );

  test('without an address the manifest is that of the development server', () => {
    expect(String(files({}).get('manifest.xml'))).toContain('"https://localhost:3000/taskpane.html"');
  });

  test.each(['http://example.cn', 'example.cn', 'https://example.cn/?a=1', 'https://example.cn/#a'])(
    'refuses the address %s',
    (base) => {
      expect(() => siteFiles('.', { base })).toThrow(`--env base=${base}`);
    },
  );

  test('office.js is loaded from Microsoft, from an address, or from beside the pane', () => {
    expect(officeJsAddress()).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(officeJsAddress('21vianet')).toBe(
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    );
    expect(officeJsAddress('onecdn')).toBe('https://officeapis.public.onecdn.static.microsoft/1/office.js');
    expect(officeJsAddress('https://example.cn/office.js')).toBe('https://example.cn/office.js');
    expect(officeJsAddress('local')).toBe('office-js/office.js');
    expect(() => officeJsAddress('http://example.cn/office.js')).toThrow('https');
  });

  test('a local office.js comes with its licence; otherwise none of it is copied', () => {
    const ours = (env: Asked) => [...files(env).keys()].filter((name) => name.startsWith('office-js/'));
    expect(ours({ officejs: 'local' })).toEqual(
      expect.arrayContaining(['office-js/office.js', 'office-js/zh-cn/office_strings.js', 'office-js/LICENSE.md']),
    );
    expect(ours({})).toEqual([]);
  });
});
