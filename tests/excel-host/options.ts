/** How the simulated Excel presents itself to an add-in. */
export interface ExcelOptions {
  /** Display language. */
  readonly language?: 'zh-CN' | 'en-US';
  /** Which build of office.js it is asked to load. */
  readonly platform?: 'PC' | 'Mac';
  /** Requirement sets it says it has, with their highest version; ExcelApi 1.9 alone by default. */
  readonly sets?: Readonly<Record<string, string>>;
  readonly theme?: 'light' | 'dark';
  /** Milliseconds of each round trip. */
  readonly latency?: number;
  /** Full path of the open document. */
  readonly documentUrl?: string;
}

/** https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets (Excel 2021 has 1.14) */
export const DEFAULT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.9',
  DialogApi: '1.1',
  AddinCommands: '1.1',
  // What office.js asks for before it sends `Excel.run({ delayForCellEdit: true })` on.
  DelayForCellEdit: '1.1',
};

/** Colours as Office gives them: https://learn.microsoft.com/javascript/api/office/office.officetheme */
export const THEMES = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xe6e6e6,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x404040,
    controlForegroundColor: 0xf0f0f0,
  },
} as const;
