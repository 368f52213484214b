/** Gives the user a file to keep, where the page may download. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has to have begun before the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The same of a text. */
export const saveText = (name: string, type: string, text: string): void =>
  saveFile(name, `${type};charset=utf-8`, text);
