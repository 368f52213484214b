/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/dom';
import { fakeDesk } from './fake-desk';

jest.mock('../../src/hosts/excel/open-excel', () => ({
  openExcel: () => ({ kind: 'excel' }),
  canOpenCopies: () => false,
  canAsk: () => false,
  autoShow: () => undefined,
}));
jest.mock('../../src/desk/audit-desk', () => ({ openDesk: () => fakeDesk() }));

jest.setTimeout(30_000);

const EXCEL = {
  HostType: { Excel: 'Excel' },
  PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline' },
  onReady: async () => ({ host: 'Excel' as string | null }),
  context: {
    displayLanguage: 'zh-CN',
    platform: 'PC',
    requirements: { isSetSupported: (name: string, version: string) => name === 'ExcelApi' && version === '1.9' },
  },
};

/** Starts the pane's page beside this Office. */
async function start(office: object | undefined): Promise<void> {
  document.body.innerHTML = '<div id="root"></div>';
  Object.assign(globalThis, {
    Office: office,
    matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
  });
  jest.resetModules();
  await import('../../src/taskpane/main');
}

test('in Excel the workbook is checked at once', async () => {
  await start(EXCEL);
  expect(await screen.findByRole('heading', { name: '四川自贡市高级技工学校' })).toBeTruthy();
});

test('where Excel is too old, the browser edition is pointed to', async () => {
  await start({ ...EXCEL, context: { ...EXCEL.context, requirements: { isSetSupported: () => false } } });
  expect((await screen.findByRole('alert')).textContent).toContain('ExcelApi 1.9');
  expect(screen.getByRole('link').getAttribute('href')).toBe('index.html');
});

test('outside Excel that is said, in the language of the browser', async () => {
  await start({ ...EXCEL, onReady: async () => ({ host: null }) });
  expect((await screen.findByRole('alert')).textContent).toContain('Open it in Excel');
});

test('without office.js, as offline, nothing waits for it', async () => {
  await start(undefined);
  expect((await screen.findByRole('alert')).textContent).toContain('could not be opened');
});

test('another Office theme is followed as the user comes back to the pane, which keeps what it shows', async () => {
  const officeTheme = { bodyBackgroundColor: '#ffffff' };
  await start({ ...EXCEL, context: { ...EXCEL.context, officeTheme } });
  const heading = await screen.findByRole('heading', { name: '四川自贡市高级技工学校' });
  const paper = () => document.querySelector<HTMLElement>('[data-pane]')?.style.getPropertyValue('--paper');
  expect(paper()).toBe('#ffffff');
  officeTheme.bodyBackgroundColor = '#262626';
  fireEvent.focus(window);
  await waitFor(() => expect(paper()).toBe('#262626'));
  expect(heading.isConnected).toBe(true);
});
