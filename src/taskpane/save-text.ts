/** Gives the user a text as a file, where the page may download. */
export function saveText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has to have begun before the address may go.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
