/** A text as people search in it: width and case do not matter. */
export const searchedText = (text: string): string => text.normalize('NFKC').toLowerCase();
