const DIGITS = '〇一二三四五六七八九';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST_ROMAN = 3999;

/** A count as a list shows it, by the name that WordprocessingML has for the way (ST_NumberFormat); else in digits. */
export function countText(count: number, format: string): string {
  if (count < 0) return String(count);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letters(count);
    case 'lowerLetter':
      return letters(count).toLowerCase();
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(count);
    case 'ideographTraditional':
      return count >= 1 && count <= 10 ? '甲乙丙丁戊己庚辛壬癸'.charAt(count - 1) : String(count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x245f + count) : String(count);
    case 'decimalEnclosedParen':
      return count >= 1 && count <= 20 ? String.fromCharCode(0x2473 + count) : `(${count})`;
    default:
      return String(count);
  }
}

function roman(count: number): string {
  if (count > MOST_ROMAN) return String(count);
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** A to Z, then AA, BB. */
function letters(count: number): string {
  if (count < 1) return String(count);
  const times = Math.min(Math.floor((count - 1) / 26), 30) + 1;
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(times);
}

/** 十二, 一百〇三; above 999 digit by digit. */
function chinese(count: number): string {
  const digit = (value: number) => DIGITS.charAt(value);
  if (count < 10) return digit(count);
  if (count > 999) return [...String(count)].map((each) => digit(Number(each))).join('');
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const end = ones === 0 ? '' : digit(ones);
  if (hundreds === 0) return `${tens === 1 ? '' : digit(tens)}十${end}`;
  const middle = tens > 0 ? `${digit(tens)}十` : ones > 0 ? '零' : '';
  return `${digit(hundreds)}百${middle}${end}`;
}
