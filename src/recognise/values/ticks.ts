import type { AcrossMember } from '../../catalogue/types';
import { headerLabel, seenText } from '../../workbook/label-text';

/** The usual marks, in any font: Wingdings has them at R, P, þ and ü. */
const TICKED = /^(?:[√✓✔☑✅●■]+|[◉★▲vyrptþü1]|是|有|对|真|yes|true|打?[勾钩]|已选|选中?)$/i;
const UNTICKED = /^(?:[□☐]|[-—–―−─/\\]+|否|不|无|空|没有|不是|[x×✗✘0]|no|false)?$/i;
/** An empty ring beside other marks, a tick where it stands alone. */
const RING = /^[○◯〇⭕o]$/i;
const BOX = /[√✓✔☑✅●■□☐○◯]/g;

const bare = (text: string): string => seenText(text).replace(/[\s()[\]【】〔〕]/g, '');

/**
 * Whether a box is ticked; undefined where that cannot be told.
 * @param member what the column is of: its own word is a tick, too (公办 under 公办)
 * @param others what the other boxes of the row say
 */
export function isTicked(
  text: string,
  member: AcrossMember | undefined,
  others: readonly string[],
): boolean | undefined {
  const own = bare(text);
  if (TICKED.test(own)) return true;
  if (UNTICKED.test(own)) return false;
  if (RING.test(own)) return others.every((other) => UNTICKED.test(bare(other)));
  const words = [member?.name, member?.header?.at(-1)].flatMap((names) => names?.split('|') ?? []);
  if (words.includes(headerLabel(own.replace(BOX, '')))) return !/[□☐○◯]/.test(own);
  return undefined;
}
