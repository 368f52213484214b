/** True for the name of a report in Word, by its end. */
export const isWordFile = (file: string): boolean => /\.(?:docx|docm|dotx|dotm|doc)$/i.test(file);
