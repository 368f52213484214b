import type { ConsoleIo } from './console-io';

/** That the marks in a file are not those of this check. */
export const outdatedMarks = ({ say }: ConsoleIo): string =>
  say(
    '文件里的标记是先前核对时的，与现在的结果不同；请用 gouji mark 更新，或用 gouji mark --clear 清除。',
    'The marks in the file are of an earlier check and do not fit what was found now; renew them by gouji mark, or clear them by gouji mark --clear.',
  );
