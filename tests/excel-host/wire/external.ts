import { DEFAULT_SETS, type ExcelOptions, THEMES } from '../options';
import { COPY, type DocumentCopies } from './document-copies';

/** `window.external` as the desktop builds of office.js look for it. */
export interface External {
  GetHostInfo(): string;
  GetContext(): Record<string, () => unknown>;
  Execute(id: number, args: readonly unknown[], reply: (status: number | SafeArray) => void): void;
  RegisterEvent(id: number, target: string, handler: EventHandler, reply: (status: number) => void): void;
  UnregisterEvent(id: number, target: string, reply: (status: number) => void): void;
  MessageChild(message: string): void;
}

/** An array as the desktop hands it over. */
interface SafeArray {
  toArray(): unknown[];
}
const safe = (...values: unknown[]): SafeArray => ({ toArray: () => values });

type EventHandler = (id: number, payload: unknown) => void;

/** Numbers of the common API that office.js uses here. */
export const COMMON = {
  selectionChanged: 2,
  dialogMessage: 10,
  richApiMessage: 33,
  appCommand: 39,
  fileProperties: 86,
  commandCompleted: 94,
} as const;

const DOCUMENT = 'C:\\report\\Book1.xlsx';

/** The common API's side of the host: who it is, and its few events. */
export class CommonHost {
  readonly external: External;
  /** What of the common API an add-in used that is not simulated. */
  readonly missing: string[] = [];
  /** Office.context.document.settings as they were saved last: names and their values as JSON. */
  readonly settings = new Map<string, string>();
  /** Saving settings fails with this: https://github.com/OfficeDev/office-js/issues/6552 */
  settingsRefused = false;
  /** Told of each Execute; true if it was understood. */
  onExecute: (id: number, args: readonly unknown[]) => boolean = () => false;
  onRegister: (id: number, target: string) => void = () => undefined;
  onUnregister: (id: number, target: string) => void = () => undefined;
  onMessageChild: (message: string) => void = () => undefined;
  /** Where the workbook is now: Save As changes it, but not `document.url`. */
  fileUrl: string;
  readonly #handlers = new Map<number, EventHandler>();

  constructor(
    options: ExcelOptions,
    readonly copies: DocumentCopies,
    onSaved: () => void,
  ) {
    const { platform = 'PC', language = 'zh-CN', documentUrl = DOCUMENT } = options;
    this.fileUrl = documentUrl;
    const build = platform === 'PC' ? 'Win32$16.01' : 'Mac$16.00';
    this.external = {
      GetHostInfo: () => `Excel$${build}$${language}$$$$0`,
      GetContext: () =>
        context(options, this.settings, () => {
          if (this.settingsRefused) throw new Error('settings cannot be saved');
          onSaved();
        }),
      Execute: (id, args, reply) => {
        if (id === COMMON.fileProperties) return reply(safe(0, safe(this.fileUrl)));
        if ((Object.values(COPY) as number[]).includes(id)) {
          const [status, payload] = this.copies.answer(id, args);
          return reply(payload === undefined ? status : safe(status, safe(...payload)));
        }
        const known = this.onExecute(id, args);
        if (!known) this.missing.push(`Office common API method ${id}`);
        // 5001: an internal error, as a host says that has no such method.
        reply(known ? 0 : 5001);
      },
      RegisterEvent: (id, target, handler, reply) => {
        this.#handlers.set(id, handler);
        const known = (Object.values(COMMON) as number[]).includes(id);
        if (!known) this.missing.push(`Office common API event ${id}`);
        reply(known ? 0 : 5001);
        this.onRegister(id, target);
      },
      UnregisterEvent: (id, target, reply) => {
        this.#handlers.delete(id);
        reply(0);
        this.onUnregister(id, target);
      },
      MessageChild: (message) => this.onMessageChild(message),
    };
  }

  /** Fires a common event; false if nobody registered for it. */
  fire(id: number, payload: unknown): boolean {
    const handler = this.#handlers.get(id);
    handler?.(id, payload);
    return handler !== undefined;
  }
}

function context(
  options: ExcelOptions,
  saved: Map<string, string>,
  beforeSaving: () => void,
): Record<string, () => unknown> {
  const { language = 'zh-CN', sets = DEFAULT_SETS, theme = 'light', documentUrl = DOCUMENT } = options;
  const settings = {
    Read: (names: string[], values: string[]) => {
      names.push(...saved.keys());
      values.push(...saved.values());
    },
    Write: (names: readonly string[], values: readonly string[]) => {
      beforeSaving();
      saved.clear();
      for (const [index, name] of names.entries()) saved.set(name, values[index] as string);
    },
  };
  const answers = {
    AppType: 1,
    SolutionRef: 'simulated',
    AppVersionMajor: 16,
    AppVersionMinor: 1,
    AppUILocale: language,
    AppDataLocale: language,
    DocUrl: documentUrl,
    AppCapabilities: 0,
    ActivationMode: 1,
    ControlIntegrationLevel: 0,
    SolutionToken: '',
    SupportedMatrix: JSON.stringify(sets),
    HostFullVersion: '16.0.14332.20000',
    OfficeThemeInfo: JSON.stringify(THEMES[theme]),
    Settings: settings,
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [`Get${name}`, () => answer]));
}
