import { saveFile } from '../taskpane/save-file';

/** Gives the user a workbook or a report as a file to keep. */
export const saveCopy = (name: string, bytes: Uint8Array): void => saveFile(name, typeOf(name), bytes);

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  docm: 'application/vnd.ms-word.document.macroEnabled.12',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
};

const typeOf = (name: string): string =>
  TYPES[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** The name of the copy: the school's own file must not be replaced by chance. */
export function copyName(name: string): string {
  const [, base = name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? [];
  return base.endsWith('-勾稽') ? name : `${base}-勾稽${ending}`;
}
