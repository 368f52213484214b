import { fullWidthDigits } from '../../workbook/label-text';
import { chineseNumeral, romanNumeral } from '../../workbook/numerals';

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
      return fullWidthDigits(String(count));
    case 'upperRoman':
      return romanNumeral(count);
    case 'lowerRoman':
      return romanNumeral(count).toLowerCase();
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
      return chineseNumeral(count);
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

/** A to Z, then AA, BB. */
function letters(count: number): string {
  if (count < 1) return String(count);
  const times = Math.min(Math.floor((count - 1) / 26), 30) + 1;
  return String.fromCharCode(65 + ((count - 1) % 26)).repeat(times);
}
