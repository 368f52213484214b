import { BLOCK } from './block';
import { FILE_WRITING } from './file-writing';
import { READING } from './reading';
import { alsoSay, alsoTranslate } from './refusal';
import { technicalInChinese } from './technical';
import { WRITING } from './writing';

// Whoever reads or writes files takes `Refusal` from here, and with it what is said of files that cannot be read or written.
alsoSay(READING);
alsoSay(WRITING);
alsoSay(FILE_WRITING);
alsoSay(BLOCK);
alsoTranslate(technicalInChinese);

export * from './refusal';
