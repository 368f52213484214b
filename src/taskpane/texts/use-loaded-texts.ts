import { useEffect, useState } from 'react';
import { isChinese, loadTexts, type Texts } from './texts';
import { zh } from './zh';

/** The texts of a language; undefined until they are there, and those before until others are. */
export function useLoadedTexts(language: string): Texts | undefined {
  const [loaded, setLoaded] = useState<Texts | undefined>(() => (isChinese(language) ? zh : undefined));
  useEffect(() => {
    let isWanted = true;
    void loadTexts(language).then((texts) => {
      if (isWanted) setLoaded(texts);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return isChinese(language) ? zh : loaded;
}
