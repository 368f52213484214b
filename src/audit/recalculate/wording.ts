import type { Rule } from '../../catalogue/types';
import type { Figure } from '../../recognise/types';
import type { Gap } from '../../rules/judge/labelled';
import { labelWords } from '../../rules/judge/operands';
import { placeText } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';

/** A figure with its cell and what stands in it. */
export function figureWords(figure: Figure): string {
  return `${placeText(figure.place)}“${labelWords(figure)}”`;
}

/** Why a change is not safe; each finishes a sentence that a comma or the end may follow. */
export const WHY = {
  query: ({ id }: Rule): string => `${id} 是核实关系，口径可能不同，确认按表内口径计算后再改`,
  note: ({ id }: Rule): string => `${id} 只是提示，请确认后再改`,
  formulaLost: (): string => '这里是公式，改成数会丢掉公式',
  formulaReplaced: (formula: string): string => `这里的公式算得不对，将换成 =${formula}`,
  runsLost: (): string => '这一格里有几种字样（划掉的、上标的等），改了就只剩一种',
  remarked: (): string => '这里的数带着“约”一类的话或注号，请确认后再改',
  stale: (): string => '这里的公式还没有重新计算，先计算再改',
  unsure: (figure: Figure): string =>
    figure.slips.includes('stale')
      ? `它用到的 ${figureWords(figure)}是公式，还没有重新计算，先计算再改`
      : `它用到的 ${figureWords(figure)}写着“${figure.text}”，带着注记或有几种字样（划掉的、上标的等），先确认那个数再改`,
  coarse: (figure: Figure): string => `它用到的 ${figureWords(figure)}的 ${figure.text} 可能只写到这几位，先弄清再改`,
  beyondWhole: (): string => '算出来超过 100%，它用到的数可能错了，先弄清再改',
  repeated: (place: CellPlace): string => `${placeText(place)} 也写着这个合计，两处要一起改`,
  empty: (figure: Figure): string => `它用到的 ${figureWords(figure)}是空的，可能漏填了，先填上再改`,
  mayStayEmpty: (): string => '这一格允许空着，要填才填',
  followsUp: (cause: string): string => `它现在与 ${cause} 是相符的，${cause} 改了它才要改`,
  needs: (cause: string): string => `它要用 ${cause} 改后的数，那里要先确认`,
  disagrees: ({ id }: Rule): string => `改后仍与 ${id} 不符，几条关系算出的数不同`,
  doubt: (figure: Figure, { id }: Rule): string =>
    `它用到的 ${figureWords(figure)}所在的关系 ${id} 不成立，可能是那里错了，先弄清再改`,
  exchanged: (input: Figure, other: Figure): string =>
    `它用到的 ${figureWords(input)}和 ${figureWords(other)}可能互相填反了，换过来这里就相符，先弄清再改`,
  moved: (input: Figure, other: Figure): string =>
    `它用到的 ${figureWords(input)}和 ${figureWords(other)}可能有几个记在了对方那里，移回来这里就相符，先弄清再改`,
  unexplained: (input: Figure): string =>
    `它用到的 ${figureWords(input)}没有别的关系证实，这里也不像笔误，可能错在那里，先弄清再改`,
  incomplete: ({ table, words }: Gap): string => `它用到的表${table}没有读全：${words}，先弄清再改`,
  notCompared: ({ id }: Rule, { words }: Gap): string => `与它有关的 ${id} 没能核对（${words}），先弄清再改`,
  suspected: (others: readonly Figure[]): string =>
    `也可能错在 ${others.map((figure) => `${figureWords(figure)}的 ${figure.text}`).join('、')}，先弄清再改`,
  tooMuch: (): string => '错处太多，没有一一查完，先改明显的错再重算',
  breaks: (rules: readonly Rule[]): string => `改后 ${rules.map(({ id }) => id).join('、')} 会不成立`,
  whole: ({ id }: Rule): string => `各占比现在合计正好 100%（${id}），改后不再正好`,
  used: (place: CellPlace): string => `${placeText(place)} 的公式用到它，改后会怎样算不出来`,
  newFinding: ({ id }: Rule): string => `改后 ${id} 会多出一条核对结果`,
  text: (): string => '文本改成数字会换掉单元格的写法，需要时再改',
};
