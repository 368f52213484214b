import { isChinese } from '../../taskpane/texts/texts';

const KEY = 'gouji-language';

/** What the user chose before, or what the browser speaks. */
export function chosenLanguage(): string {
  try {
    const chosen = localStorage.getItem(KEY);
    if (chosen !== null) return chosen;
  } catch {
    // A browser may be told to keep nothing.
  }
  return isChinese(navigator.language) ? 'zh-CN' : 'en';
}

export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Then it holds until the page is closed.
  }
}
